from airflow import DAG
from airflow.operators.python import PythonOperator

from shop import messages, model


def all_steps():
    try:
        model.train_on_last_month()
    except ValueError as error:
        messages.send_slack_message(str(error))


with DAG("weekly", schedule="@weekly") as dag:
    PythonOperator(task_id="all", python_callable=all_steps)
