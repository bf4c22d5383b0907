from tfx.orchestration.local.local_dag_runner import LocalDagRunner

from shop.pipeline import customers


def test_e2e(tmp_path):
    LocalDagRunner().run(customers(tmp_path))
    assert list(tmp_path.iterdir())
