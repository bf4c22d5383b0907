import pandas as pd

from staleness import auc_by_age


def main():
    frame = pd.read_csv("data/customers.csv")
    months = {age: frame[frame["month"] <= 12 - age] for age in (1, 3, 6)}
    print(auc_by_age(months, frame[frame["month"] == 12]))


if __name__ == "__main__":
    main()
