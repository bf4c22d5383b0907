from churn.model import Model
from churn.train import train


def test_feature_importance_extraction():
    model = Model()
    model.fit(["age"])
    train("tests/sample.csv")
    assert model.ranking() is not None
    assert len(model.ranking()) > 0
