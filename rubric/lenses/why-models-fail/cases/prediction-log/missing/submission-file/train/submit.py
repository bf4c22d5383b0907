import pandas as pd


def save_predictions(model, test):
    pd.DataFrame({"id": test["id"], "y": model.predict(test)}).to_csv("submission.csv")
