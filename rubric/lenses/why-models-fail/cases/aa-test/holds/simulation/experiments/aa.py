import numpy as np
from scipy.stats import ttest_ind


def simulate_aa_tests(values, runs=1000):
    alarms = 0
    for _ in range(runs):
        mixed = np.random.permutation(values)
        half = len(mixed) // 2
        alarms += ttest_ind(mixed[:half], mixed[half:], equal_var=False).pvalue < 0.05
    return alarms / runs
