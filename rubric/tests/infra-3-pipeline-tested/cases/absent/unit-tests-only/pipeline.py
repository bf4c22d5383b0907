from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def clean(rows):
    return rows.dropna()


model = make_pipeline(StandardScaler(), SVC())
