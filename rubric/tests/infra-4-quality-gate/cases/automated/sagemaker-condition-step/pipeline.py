from sagemaker.sklearn.estimator import SKLearn
from sagemaker.workflow.condition_step import ConditionStep
from sagemaker.workflow.conditions import ConditionGreaterThanOrEqualTo
from sagemaker.workflow.functions import JsonGet
from sagemaker.workflow.pipeline import Pipeline


def build(evaluation, report, create):
    better = ConditionGreaterThanOrEqualTo(left=JsonGet(step_name="Evaluate", property_file=report, json_path="auc"), right=0.8)
    check = ConditionStep(name="GoodEnough", conditions=[better], if_steps=[create], else_steps=[])
    return Pipeline(name="customers", steps=[evaluation, check])


build(None, None, None).upsert("role")
