import argparse

import joblib

parser = argparse.ArgumentParser()
commands = parser.add_subparsers(dest="command")
commands.add_parser("explain-prediction").add_argument("customer")
commands.add_parser("predict").add_argument("customer")
args = parser.parse_args()
model = joblib.load("model.joblib")
print(model.predict([[40, 30000]]), model.coef_)
