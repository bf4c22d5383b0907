from churn.features import visits


def test_visits_feature_speed(benchmark):
    rows = [{"visits": [1, 2, 3]}] * 1000
    assert benchmark(visits, rows)[0] == 3
