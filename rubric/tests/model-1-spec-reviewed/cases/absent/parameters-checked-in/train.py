import yaml
from sklearn.linear_model import LogisticRegression

LogisticRegression(**yaml.safe_load(open("params.yaml"))["train"])
