from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split
from sklearn.utils import resample


def training_part_only(x, y):
    a, b, c, d = train_test_split(x, y, stratify=y, random_state=0)
    a, c = SMOTE(random_state=0).fit_resample(a, c)
    return LogisticRegression().fit(a, c).score(b, d)


def in_a_pipeline(x, y):
    model = make_pipeline(SMOTE(random_state=0), LogisticRegression())
    return cross_val_score(model, x, y)


def in_each_fold(x, y, model):
    for train, test in StratifiedKFold(5).split(x, y):
        a, c = SMOTE(random_state=0).fit_resample(x[train], y[train])
        model.fit(a, c)
        print(model.score(x[test], y[test]))


def fewer_rows(df):
    df = resample(df, replace=False, n_samples=1000, random_state=0)
    return train_test_split(df, random_state=0)
