from scipy.stats import ttest_ind


def ab_test(a, b):
    return ttest_ind(a, b).pvalue
