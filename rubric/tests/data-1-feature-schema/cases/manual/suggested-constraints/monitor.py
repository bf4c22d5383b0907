from sagemaker.model_monitor import DefaultModelMonitor

monitor = DefaultModelMonitor(role='r', instance_count=1)
job = monitor.suggest_baseline(baseline_dataset='train-headers.csv')
