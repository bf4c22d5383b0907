from sagemaker.model_monitor import DefaultModelMonitor

monitor = DefaultModelMonitor(role="ml")
monitor.suggest_baseline(baseline_dataset="s3://shop/train.csv", dataset_format={"csv": {}})
monitor.create_monitoring_schedule(
    endpoint_input="customers", statistics=monitor.baseline_statistics(), constraints=monitor.suggested_constraints()
)
