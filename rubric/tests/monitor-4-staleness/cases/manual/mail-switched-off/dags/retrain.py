from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator

from training import train_model

default_args = {"email": ["ml@example.org"], "email_on_failure": False}

with DAG("retrain", schedule="@daily", start_date=datetime(2024, 1, 1), catchup=False, default_args=default_args) as dag:
    PythonOperator(task_id="train", python_callable=train_model)
