import pandas as pd
import pandera as pa


@pa.check_types
def clean(frame):
    return frame


print(clean(pd.read_csv("data/customers.csv")))
