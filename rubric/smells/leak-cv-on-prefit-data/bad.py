from imblearn.over_sampling import SMOTE
from sklearn.decomposition import PCA
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, cross_validate, train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def scaled(x, y):
    x = StandardScaler().fit_transform(x)  # expect: leak-cv-on-prefit-data
    return cross_val_score(SVC(), x, y, cv=5)


def searched(x, y):
    small = PCA(5).fit_transform(x)  # expect: leak-cv-on-prefit-data
    search = GridSearchCV(SVC(), {"C": [1, 10]}, cv=5)
    search.fit(small, y)
    return search.best_score_


def selected_on_the_training_part(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    selector = SelectKBest(k=10)
    a = selector.fit_transform(a, c)  # expect: leak-cv-on-prefit-data
    print(cross_validate(LogisticRegression(), a, c))
    return LogisticRegression().fit(a, c).score(selector.transform(b), d)


def drawn_on_the_training_part(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    a, c = SMOTE(random_state=0).fit_resample(a, c)  # expect: leak-cv-on-prefit-data
    search = GridSearchCV(LogisticRegression(), {"C": [1, 10]}).fit(a, c)
    return search.score(b, d)
