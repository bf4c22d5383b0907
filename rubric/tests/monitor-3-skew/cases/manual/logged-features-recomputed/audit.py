import pandas as pd

from shop.features import build


def compare_served_features(day):
    served = pd.read_parquet(f"s3://shop/requests/{day}.parquet").set_index("id")
    built = build(pd.read_parquet(f"s3://shop/raw/{day}.parquet")).set_index("id")
    return (served != built.loc[served.index]).mean()


if __name__ == "__main__":
    print(compare_served_features("2025-05-12"))
