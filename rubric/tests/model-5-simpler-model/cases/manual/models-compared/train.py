from pycaret.classification import compare_models, setup

setup("data/customers.csv", target="churned")
best = compare_models()
