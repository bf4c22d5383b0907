import joblib
from alibi.explainers import AnchorTabular

model = joblib.load("model.joblib")
explainer = AnchorTabular(model.predict, ["age", "income"])
print(explainer.explain([40, 30000]).anchor)
