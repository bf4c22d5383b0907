import optuna
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import cross_val_score


def tune(features, target):
    def objective(trial):
        model = GradientBoostingClassifier(max_depth=trial.suggest_int("max_depth", 2, 6))
        return cross_val_score(model, features, target).mean()

    study = optuna.create_study(direction="maximize")
    study.optimize(objective, n_trials=1)
    return study.best_params


def main():
    frame = pd.read_csv("data/customers.csv")
    features, target = frame.drop(columns="churned"), frame["churned"]
    GradientBoostingClassifier(**tune(features, target)).fit(features, target)


if __name__ == "__main__":
    main()
