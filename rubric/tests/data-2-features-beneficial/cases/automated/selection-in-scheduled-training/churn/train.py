import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import RFECV
from sklearn.pipeline import make_pipeline


def main():
    frame = pd.read_csv("data/customers.csv")
    forest = RandomForestClassifier(random_state=1)
    model = make_pipeline(RFECV(forest, min_features_to_select=3), forest)
    model.fit(frame.drop(columns="churned"), frame["churned"])


if __name__ == "__main__":
    main()
