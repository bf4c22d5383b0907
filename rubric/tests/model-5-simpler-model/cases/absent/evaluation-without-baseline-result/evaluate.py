import mlflow


def check(result, thresholds):
    mlflow.validate_evaluation_results(candidate_result=result, baseline_result=None, validation_thresholds=thresholds)
