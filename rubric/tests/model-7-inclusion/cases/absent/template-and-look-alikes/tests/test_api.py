from fastapi.testclient import TestClient

from app import app


def test_fairness():
    answer = TestClient(app).post("/fairness", params={"column": "occupation"})
    assert answer.status_code == 200


def test_layer_bias():
    from app import head

    assert head.bias is not None
