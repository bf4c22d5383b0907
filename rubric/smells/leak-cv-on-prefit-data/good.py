from category_encoders import TargetEncoder
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline as resampled
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer, StandardScaler
from sklearn.svm import SVC


def in_a_pipeline(x, y):
    return cross_val_score(make_pipeline(StandardScaler(), SVC()), x, y)


def resampled_in_a_pipeline(x, y):
    return cross_val_score(resampled(SMOTE(), SVC()), x, y)


def stateless(texts, y):
    x = Normalizer().fit_transform(HashingVectorizer().fit_transform(texts))
    return cross_val_score(SVC(), x, y)


def scaled_by_the_training_part(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    scaler = StandardScaler().fit(a)
    search = GridSearchCV(LogisticRegression(), {"C": [1, 10]}).fit(scaler.transform(a), c)
    return search.score(scaler.transform(b), d)


def another_value(x, y):
    print(StandardScaler().fit_transform(x).mean())
    return cross_val_score(SVC(), x, y)


def encoded_by_rows_of_their_own(df, encoder_class):
    rows = df.sample(frac=0.2, random_state=0)
    answers = rows.pop("price")
    encoder = TargetEncoder().fit(rows, answers)
    others = df.drop(rows.index)
    known = others.pop("price")
    return cross_val_score(SVC(), encoder.transform(others), known)
