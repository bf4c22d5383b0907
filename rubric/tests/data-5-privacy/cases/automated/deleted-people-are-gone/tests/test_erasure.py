import pandas as pd

from pipeline.training_set import build


def test_deleted_users_leave_training():
    rows = pd.DataFrame({"user_id": [1, 2, 3], "clicks": [4, 5, 6]})
    training = build(rows, deleted=[2])
    assert 2 not in set(training["user_id"])
