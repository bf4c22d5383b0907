best = 0


def keep(score):
    global best  # expect: proto-global-state
    if score > best:
        best = score
    return best
