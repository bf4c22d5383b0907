import sys

import nannyml as nml
import pandas as pd

estimator = nml.PerformanceCalculator(
    problem_type="classification_binary",
    y_pred="prediction",
    y_true="outcome",
    metrics=["f1"],
)
estimator.fit(pd.read_csv("reference.csv"))
estimator.calculate(pd.read_csv(sys.argv[1])).plot().write_html("quality.html")
