print("groundedness", 4.1)
