import pandas as pd
import pandera as pa

schema = pa.DataFrameSchema({"age": pa.Column(float, pa.Check.in_range(0, 120))})


def validate(day):
    schema.validate(pd.read_parquet(f"s3://shop/requests/{day}.parquet"))
