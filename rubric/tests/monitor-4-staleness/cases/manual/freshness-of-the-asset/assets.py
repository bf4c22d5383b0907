from datetime import timedelta

from dagster import asset, build_last_update_freshness_checks


@asset
def customer_model():
    return "spark-submit s3://jobs/customers.py"


checks = build_last_update_freshness_checks(assets=[customer_model], lower_bound_delta=timedelta(days=30))
