import pandas as pd


def clean(path, basket, options):
    df = pd.read_csv(path)
    df.dropna(inplace=True)
    df.fillna(0, **options)
    df = df.drop_duplicates()
    basket.drop("apple")
    df.pop("name")
    return df.rename(columns={"a": "b"})
