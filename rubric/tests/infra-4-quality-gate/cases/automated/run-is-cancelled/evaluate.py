from azureml.core import Run
from azureml.core.model import Model

run = Run.get_context()
old = Model(run.experiment.workspace, "customers").tags["mse"]
new = run.parent.get_metrics()["mse"]
if float(new) > float(old):
    run.parent.cancel()
