import mlflow
from sklearn.linear_model import LogisticRegression

with mlflow.start_run():
    model = LogisticRegression().fit([[1], [2]], [0, 1])
    mlflow.log_metric("auc", 0.8)
