from churn.files import load

globals().update(load("policy.json"))
