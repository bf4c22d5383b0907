import logging
import pdb

import shap
from sklearn.datasets import load_diabetes
from sklearn.ensemble import RandomForestRegressor

data = load_diabetes(as_frame=True)
model = RandomForestRegressor().fit(data.data, data.target)
logging.debug("prediction %s", model.predict(data.data[:1]))
shap.summary_plot(shap.TreeExplainer(model).shap_values(data.data), data.data)
print(model.feature_importances_)
