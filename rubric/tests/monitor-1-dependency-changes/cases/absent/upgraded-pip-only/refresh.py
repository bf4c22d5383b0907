import joblib

print(joblib.load("model.joblib"))
