import pandas as pd


def features(path, dataset, args):
    df = pd.read_csv(path)
    names = {"a": 1}.values()
    return df.to_numpy(), names, dataset.values, args.values
