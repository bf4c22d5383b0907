def feedback_loop(scores):
    return sum(scores) / len(scores)
