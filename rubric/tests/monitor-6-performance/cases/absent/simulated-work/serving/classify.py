from sklearn.linear_model import LogisticRegression

MODEL = LogisticRegression().fit([[0], [1]], [0, 1])


def classify(row):
    return MODEL.predict([row])[0]
