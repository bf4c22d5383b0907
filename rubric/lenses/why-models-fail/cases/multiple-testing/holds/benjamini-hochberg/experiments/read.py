from scipy.stats import ttest_ind
from statsmodels.stats.multitest import multipletests


def read(metrics, control, variant):
    p = [ttest_ind(control[m], variant[m]).pvalue for m in metrics]
    return multipletests(p, method="fdr_bh")[0]
