import joblib
from sklearn.linear_model import LinearRegression

joblib.dump(LinearRegression().fit([[1], [2]], [1, 2]), "model.joblib")
