from sagemaker.sklearn.estimator import SKLearn

estimator = SKLearn(entry_point="train.py", role="ml")
estimator.fit({"train": "s3://shop/train"})
estimator.register(["text/csv"], ["text/csv"], ["ml.m5.large"], ["ml.m5.large"], "customers", approval_status="PendingManualApproval")
