import pandas as pd

from churn.scoring import slice_scores


class Always:
    def predict(self, rows):
        return [1] * len(rows)


def test_keys():
    frame = pd.DataFrame({"age": [1, 2], "plan": ["a", "b"], "churned": [1, 1]})
    assert set(slice_scores(Always(), frame, "plan")) == {"a", "b"}
