import papermill as pm


def test_encoder():
    pm.execute_notebook("encode.ipynb", "out.ipynb", parameters={"rows": 10})
