import pandas as pd
import xgboost as xgb
from hyperopt import Trials, fmin, hp, tpe
from prefect import flow, task


@task
def search(train, valid):
    space = {"max_depth": hp.choice("max_depth", [3, 5, 7])}

    def objective(params):
        model = xgb.train(params, train, evals=[(valid, "valid")])
        return float(model.eval(valid).split(":")[1])

    return fmin(fn=objective, space=space, algo=tpe.suggest, max_evals=20, trials=Trials())


@flow
def training():
    frame = pd.read_parquet("data/rides.parquet")
    train = xgb.DMatrix(frame[:900], label=frame["duration"][:900])
    valid = xgb.DMatrix(frame[900:], label=frame["duration"][900:])
    return search(train, valid)


if __name__ == "__main__":
    training.serve(name="training", cron="0 3 1 * *")
