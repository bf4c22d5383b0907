import pandas as pd
import pandera as pa
from sklearn.linear_model import LogisticRegression

SCHEMA = pa.DataFrameSchema({"age": pa.Column(int, pa.Check.in_range(18, 99))})


def main():
    frame = SCHEMA.validate(pd.read_csv("customers.csv"))
    LogisticRegression().fit(frame[["age"]], frame["churn"])


if __name__ == "__main__":
    main()
