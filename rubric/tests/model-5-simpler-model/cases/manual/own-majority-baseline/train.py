import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score


def majority_score(train, test):
    return accuracy_score(test["churned"], [train["churned"].mode()[0]] * len(test))


def main():
    train, test = pd.read_csv("data/train.csv"), pd.read_csv("data/test.csv")
    model = LogisticRegression().fit(train[["age"]], train["churned"])
    print(majority_score(train, test), model.score(test[["age"]], test["churned"]))


if __name__ == "__main__":
    main()
