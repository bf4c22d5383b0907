def is_better(candidate, live):
    return candidate["auc"] > live["auc"] + 0.01
