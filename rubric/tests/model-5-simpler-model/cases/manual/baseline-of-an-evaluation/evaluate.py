import joblib
import mlflow

model = joblib.load("model.joblib")
constant = joblib.load("constant.joblib")
mlflow.evaluate("runs:/1/model", "data/test.csv", targets="churned", model_type="classifier", baseline_model=constant)
