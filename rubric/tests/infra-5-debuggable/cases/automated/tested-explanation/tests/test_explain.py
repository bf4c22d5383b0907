import pandas as pd
from sklearn.tree import DecisionTreeRegressor

from explain import explain_prediction


def test_explanation_names_every_feature():
    rows = pd.DataFrame({"age": [20, 40], "income": [1, 5]})
    model = DecisionTreeRegressor().fit(rows, [0, 1])
    assert set(explain_prediction(model, rows.head(1))) == {"age", "income"}
