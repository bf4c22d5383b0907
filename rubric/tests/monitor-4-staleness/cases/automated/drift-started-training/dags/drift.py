import pandas as pd
from scipy.stats import ks_2samp
from sklearn.linear_model import LogisticRegression

MODEL = LogisticRegression


def should_retrain():
    train = pd.read_parquet("s3://data/train.parquet")
    served = pd.read_parquet("s3://logs/day.parquet")
    return "start_training" if ks_2samp(train["age"], served["age"]).pvalue < 0.01 else "stop"
