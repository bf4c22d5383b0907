from datetime import datetime

from airflow import DAG
from airflow.operators.python import BranchPythonOperator
from airflow.operators.trigger_dagrun import TriggerDagRunOperator

from drift import should_retrain

with DAG("monitor", schedule="0 6 * * *", start_date=datetime(2024, 1, 1), catchup=False) as dag:
    branch = BranchPythonOperator(task_id="drifted", python_callable=should_retrain)
    branch >> TriggerDagRunOperator(task_id="start_training", trigger_dag_id="train")
