from dags.shop import dag


def test_all_tasks_succeed():
    run = dag.test()
    assert run.state == "success"
