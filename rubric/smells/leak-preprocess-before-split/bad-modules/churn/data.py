from sklearn.model_selection import train_test_split


def parts(features, target):
    a, b, c, d = train_test_split(features, target, random_state=0)
    return {"train": (a, c), "test": (b, d)}
