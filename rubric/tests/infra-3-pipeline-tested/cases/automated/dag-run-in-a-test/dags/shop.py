from airflow import DAG
from airflow.operators.python import PythonOperator

from shop.steps import fit, prepare, publish

with DAG("shop", schedule=None) as dag:
    PythonOperator(task_id="prepare", python_callable=prepare) >> PythonOperator(
        task_id="fit", python_callable=fit
    ) >> PythonOperator(task_id="publish", python_callable=publish)
