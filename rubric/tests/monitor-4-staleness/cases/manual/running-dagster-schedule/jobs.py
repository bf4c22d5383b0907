from dagster import DefaultScheduleStatus, ScheduleDefinition, job, op
from sklearn.linear_model import LogisticRegression


@op
def train_model():
    LogisticRegression().fit([[0], [1]], [0, 1])


@job
def train_job():
    train_model()


schedule = ScheduleDefinition(
    job=train_job, cron_schedule="0 3 * * 1", default_status=DefaultScheduleStatus.RUNNING
)
