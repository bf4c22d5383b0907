from airflow import DAG
from airflow.operators.python import PythonOperator

from shop.alarms import send_alert
from shop.tables import distance


def feature_drift_task():
    send_alert(distance("train", "served"))


with DAG("daily", schedule="@daily") as dag:
    PythonOperator(task_id="compare", python_callable=feature_drift_task)
