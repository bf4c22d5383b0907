import mlflow
from sklearn.linear_model import LinearRegression

mlflow.sklearn.log_model(LinearRegression().fit([[1], [2]], [1, 2]), "model")
