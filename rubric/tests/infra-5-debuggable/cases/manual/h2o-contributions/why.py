import h2o

h2o.init()
model = h2o.load_model("model")
row = h2o.H2OFrame({"age": [40]})
print(model.predict_contributions(row))
