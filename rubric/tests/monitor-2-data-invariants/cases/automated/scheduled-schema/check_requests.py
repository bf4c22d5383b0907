import pandas as pd
import pandera as pa

schema = pa.DataFrameSchema({"age": pa.Column(int, pa.Check.in_range(0, 120)), "income": pa.Column(float)})
schema.validate(pd.read_parquet("s3://logs/requests/today.parquet"))
