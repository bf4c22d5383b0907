import itertools

import pandas as pd
from sklearn.linear_model import LogisticRegression


def grid_search(train, valid):
    best = None
    for c, penalty in itertools.product([0.1, 1, 10], ["l1", "l2"]):
        model = LogisticRegression(C=c, penalty=penalty, solver="saga").fit(train[["age"]], train["churned"])
        score = model.score(valid[["age"]], valid["churned"])
        if best is None or score > best[0]:
            best = score, c, penalty
    return best


def main():
    print(grid_search(pd.read_csv("data/train.csv"), pd.read_csv("data/valid.csv")))


if __name__ == "__main__":
    main()
