from prophet import Prophet
from prophet.diagnostics import cross_validation, performance_metrics


def horizon_errors(frame):
    model = Prophet().fit(frame)
    return performance_metrics(cross_validation(model, initial="730 days", period="90 days", horizon="180 days"))


if __name__ == "__main__":
    import pandas as pd

    print(horizon_errors(pd.read_csv("data/load.csv")))
