from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator

from pager import call
from training import train_model

on_failure = {"on_failure_callback": call}

with DAG(
    "retrain", schedule="@weekly", start_date=datetime(2024, 1, 1), catchup=False, default_args=on_failure
) as dag:
    PythonOperator(task_id="train", python_callable=train_model)
