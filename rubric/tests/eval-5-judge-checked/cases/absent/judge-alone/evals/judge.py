from app import answer


def judge(text):
    return "yes" in answer("Is this a good answer? " + text)
