import joblib
from sklearn.linear_model import LogisticRegression

from churn.serve import predict


def test_fit_and_serve(tmp_path):
    model = LogisticRegression().fit([[0], [1]], [0, 1])
    joblib.dump(model, tmp_path / "model.joblib")
    assert predict(tmp_path / "model.joblib", [[1]])[0] == 1
