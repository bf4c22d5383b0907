from mlflow import MlflowClient


def rollback_model(client: MlflowClient, name):
    current = int(client.get_model_version_by_alias(name, "champion").version)
    client.set_registered_model_alias(name, "champion", str(current - 1))
    return current - 1
