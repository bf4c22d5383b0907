best = 0


def show():
    global best
    return best


def keep(score, best):
    best = max(score, best)
    return best
