from scipy.stats import pearsonr


def relation(a, b):
    return pearsonr(a, b)
