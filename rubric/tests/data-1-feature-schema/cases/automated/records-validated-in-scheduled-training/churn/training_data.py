import json

from cerberus import Validator
from sklearn.linear_model import LogisticRegression

RULES = {"age": {"type": "integer", "min": 18, "max": 110}}


def main():
    rows = json.load(open("data/customers.json"))
    validator = Validator(RULES)
    for row in rows:
        if not validator.validate(row):
            raise ValueError(validator.errors)
    LogisticRegression().fit([[row["age"]] for row in rows], [row["churned"] for row in rows])


if __name__ == "__main__":
    main()
