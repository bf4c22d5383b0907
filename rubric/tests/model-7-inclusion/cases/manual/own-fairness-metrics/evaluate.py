import numpy as np


def calculate_fairness_metrics(y_true, y_pred, group):
    rates = {g: np.mean(y_pred[group == g]) for g in np.unique(group)}
    return {'disparate_impact_ratio': min(rates.values()) / max(rates.values())}


if __name__ == '__main__':
    import joblib

    print(calculate_fairness_metrics(*joblib.load('test.joblib')))
