import joblib
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def train(frame):
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(frame[["age"]], frame["churn"])
    joblib.dump(model, "model.joblib")
