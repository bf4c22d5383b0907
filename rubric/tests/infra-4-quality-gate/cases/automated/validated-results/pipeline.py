import mlflow

from shop.tables import thresholds

result = mlflow.evaluate("models:/customers@new", "test.csv", targets="bought", model_type="classifier")
mlflow.validate_evaluation_results(validation_thresholds=thresholds(), candidate_result=result)
