import mlflow
from mlflow.tracking import MlflowClient
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error

data = load_diabetes()
with mlflow.start_run():
    model = Ridge().fit(data.data, data.target)
    mlflow.log_metric("rmse", mean_squared_error(data.target, model.predict(data.data)) ** 0.5)
    mlflow.sklearn.log_model(model, "model", registered_model_name="prices")
MlflowClient().transition_model_version_stage("prices", 1, "Production")
