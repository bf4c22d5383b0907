def verdicts():
    return [1, 0, 1, 1]
