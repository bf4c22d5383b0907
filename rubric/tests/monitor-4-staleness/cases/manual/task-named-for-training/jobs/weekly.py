from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("weekly", schedule="@weekly") as dag:
    BashOperator(task_id="train_customers", bash_command="spark-submit s3://jobs/customers.py")
