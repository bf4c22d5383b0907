from sklearn.metrics import f1_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.svm import SVC


def on_a_validation_part(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    x_train, x_val, y_train, y_val = train_test_split(x_train, y_train, random_state=0)
    best, best_model = 0, None
    for c in (0.1, 1, 10):
        model = SVC(C=c).fit(x_train, y_train)
        score = model.score(x_val, y_val)
        if score > best:
            best, best_model = score, model
    return best_model.score(x_test, y_test)


def a_search(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    return GridSearchCV(SVC(), {"C": [1, 10]}).fit(x_train, y_train).score(x_test, y_test)


def a_table(x, y, models):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    for model in models:
        model.fit(x_train, y_train)
        print(f1_score(y_test, model.predict(x_test)))


def a_threshold(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    for seed in range(3):
        score = SVC(random_state=seed).fit(x_train, y_train).score(x_test, y_test)
        if score < 0.8:
            raise ValueError(seed)
