import pandas as pd
from sklearn.ensemble import RandomForestRegressor


class Model:
    def __init__(self):
        self.regressor = RandomForestRegressor(n_estimators=50)

    def explain_model(self):
        return pd.DataFrame({'importance': self.regressor.feature_importances_}).sort_values('importance')


if __name__ == '__main__':
    print(Model().explain_model())
