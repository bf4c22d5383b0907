import mlflow
from mlflow.models import MetricThreshold

thresholds = {"mean_squared_error": MetricThreshold(threshold=20, greater_is_better=False)}
mlflow.evaluate(
    "models:/prices/3",
    data="validation.csv",
    targets="price",
    model_type="regressor",
    validation_thresholds=thresholds,
)
