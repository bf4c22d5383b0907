import xgboost

booster = xgboost.Booster(model_file="model.json")
print(booster.predict(xgboost.DMatrix([[40, 30000]]), pred_contribs=True))
