from prefect import flow


@flow
def score_rides():
    print("scored")
