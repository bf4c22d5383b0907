from scipy.stats import ttest_ind


def read(metrics, control, variant):
    return [m for m in metrics if ttest_ind(control[m], variant[m]).pvalue < 0.05]
