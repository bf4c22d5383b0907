from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("requests", schedule="@daily") as dag:
    BashOperator(task_id="check", bash_command="check-requests")
