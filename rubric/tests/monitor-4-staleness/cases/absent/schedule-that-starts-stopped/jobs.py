from dagster import ScheduleDefinition, job, op


@op
def train_model():
    from sklearn.linear_model import LogisticRegression

    LogisticRegression().fit([[0], [1]], [0, 1])


@job
def train_job():
    train_model()


schedule = ScheduleDefinition(job=train_job, cron_schedule="0 3 * * 1")
