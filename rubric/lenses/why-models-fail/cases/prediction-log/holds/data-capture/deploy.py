from sagemaker.model_monitor import DataCaptureConfig


def deploy(model):
    capture = DataCaptureConfig(enable_capture=True, destination_s3_uri="s3://churn/capture")
    model.deploy(1, "ml.m5.large", data_capture_config=capture)
