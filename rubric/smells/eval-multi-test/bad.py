from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC


def best_of_a_loop(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    best, best_model = 0, None
    for c in (0.1, 1, 10):
        model = SVC(C=c).fit(x_train, y_train)
        score = model.score(x_test, y_test)  # expect: eval-multi-test
        if score > best:
            best, best_model = score, model
    return best_model, best


def by_a_metric(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    best_f1 = 0
    for k in range(1, 20):
        model = KNeighborsClassifier(k)
        model.fit(x_train, y_train)
        f1 = f1_score(y_test, model.predict(x_test))  # expect: eval-multi-test
        if f1 > best_f1:
            best_f1 = f1
    return best_f1
