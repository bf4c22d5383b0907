import papermill as pm
import scrapbook as sb


def test_training_notebook():
    pm.execute_notebook("train.ipynb", "out.ipynb", parameters={"rows": 10})
    assert sb.read_notebook("out.ipynb").scraps["accuracy"].data > 0.6
