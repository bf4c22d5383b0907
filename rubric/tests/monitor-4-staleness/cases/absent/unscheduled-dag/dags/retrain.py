from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator

from training import train_model

with DAG("retrain", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    PythonOperator(task_id="train", python_callable=train_model)
