import sys

import pandas as pd


def check_source_schema(path):
    found = set(pd.read_csv(path, nrows=1).columns)
    if found != {"age", "income", "bought"}:
        sys.exit(f"the source has changed: {found}")


if __name__ == "__main__":
    check_source_schema("https://example.org/customers.csv")
