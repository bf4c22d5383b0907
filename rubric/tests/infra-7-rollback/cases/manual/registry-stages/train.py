import mlflow
from mlflow.tracking import MlflowClient
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge

data = load_diabetes()
with mlflow.start_run():
    mlflow.sklearn.log_model(Ridge().fit(data.data, data.target), "model", registered_model_name="prices")
client = MlflowClient()
version = client.get_latest_versions("prices", stages=["None"])[0].version
client.transition_model_version_stage("prices", version, "Production")
