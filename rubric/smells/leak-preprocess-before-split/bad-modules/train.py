from churn import data, features
from sklearn.linear_model import LogisticRegression


def main():
    x, y = features.build("churn.csv")
    sets = data.parts(x, y)
    model = LogisticRegression().fit(*sets["train"])
    print(model.score(*sets["test"]))


if __name__ == "__main__":
    main()
