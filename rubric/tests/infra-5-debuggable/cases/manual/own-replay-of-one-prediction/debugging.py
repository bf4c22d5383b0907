import joblib
import pandas as pd


def replay_prediction(customer):
    model = joblib.load("model.joblib")
    row = pd.read_parquet("features.parquet").loc[customer]
    return dict(zip(row.index, row.values * model.coef_[0])), model.predict([row.values])


if __name__ == "__main__":
    print(replay_prediction(input("customer? ")))
