from prefect import flow


@flow
def weekly():
    print("spark-submit s3://jobs/customers.py")
