from prefect.deployments import Deployment
from prefect.server.schemas.schedules import CronSchedule

from shop.train_customers import weekly

Deployment.build_from_flow(flow=weekly, name="weekly", schedule=CronSchedule(cron="0 3 * * 1")).apply()
