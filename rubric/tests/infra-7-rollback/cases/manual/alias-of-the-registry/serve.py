import mlflow

model = mlflow.pyfunc.load_model("models:/customers@champion")
print(model.predict([[40, 30000]]))
