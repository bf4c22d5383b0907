from airflow.models import DagBag


def test_dags_load():
    bag = DagBag("dags", include_examples=False)
    assert not bag.import_errors
