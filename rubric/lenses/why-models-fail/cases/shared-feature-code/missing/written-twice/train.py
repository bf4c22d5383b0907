import joblib
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def train(frame):
    scaled = StandardScaler().fit_transform(frame[["age"]])
    joblib.dump(LogisticRegression().fit(scaled, frame["churn"]), "model.joblib")
