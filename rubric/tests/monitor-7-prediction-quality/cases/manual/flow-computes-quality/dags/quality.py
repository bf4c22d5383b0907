from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("live", schedule="@daily") as dag:
    BashOperator(task_id="live", bash_command="estimate-quality")
