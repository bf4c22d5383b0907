import pandas as pd
import pandera.pandas as pa


class Customers(pa.DataFrameModel):
    age: int = pa.Field(ge=18, le=110)
    plan: str = pa.Field(isin=["basic", "plus"])


if __name__ == "__main__":
    Customers.validate(pd.read_csv("data/customers.csv"))
