import joblib


def test_the_rich_buy_more():
    model = joblib.load("model.joblib")
    risk_of_the_rich = model.predict_proba([[40, 90000]])[0][1]
    risk_of_the_poor = model.predict_proba([[40, 9000]])[0][1]
    assert risk_of_the_rich > risk_of_the_poor
