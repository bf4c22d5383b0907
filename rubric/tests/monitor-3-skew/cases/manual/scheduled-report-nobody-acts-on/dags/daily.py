from airflow.decorators import dag, task


@dag(schedule="@daily")
def daily():
    @task
    def monitor_drift():
        from shop.drift import DriftDetector

        DriftDetector().run()

    monitor_drift()


daily()
