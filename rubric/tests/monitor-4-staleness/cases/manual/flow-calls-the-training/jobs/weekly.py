from airflow import DAG
from airflow.operators.python import PythonOperator

from shop import model


def all_steps():
    model.train_on_last_month()


with DAG("weekly", schedule="@weekly") as dag:
    PythonOperator(task_id="all", python_callable=all_steps)
