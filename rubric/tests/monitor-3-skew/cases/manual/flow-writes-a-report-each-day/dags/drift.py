from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("compare", schedule="@daily") as dag:
    BashOperator(task_id="compare", bash_command="compare-requests")
