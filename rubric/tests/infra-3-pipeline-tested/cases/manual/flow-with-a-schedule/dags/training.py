from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("customers", schedule="@weekly") as dag:
    BashOperator(task_id="all", bash_command="spark-submit s3://jobs/customers.py")
