from ranking.model import MedianRegressor


def test_the_middle_value():
    model = MedianRegressor().fit([[1], [2], [3]], [10, 20, 90])
    assert list(model.predict([[7]])) == [20]
