print("see check_answers.py")
