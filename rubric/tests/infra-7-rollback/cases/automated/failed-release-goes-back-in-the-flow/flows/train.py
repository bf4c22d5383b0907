from mlflow import MlflowClient
from prefect import flow, task


@task
def task_rollback_serving_release(previous):
    MlflowClient().set_registered_model_alias("churn", "champion", previous)


@task
def verify(version):
    raise RuntimeError(f"version {version} does not answer")


@flow
def training_flow():
    previous, version = "14", "15"
    try:
        verify(version)
    except RuntimeError:
        task_rollback_serving_release(previous)
        raise
