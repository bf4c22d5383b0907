import pandas as pd


def read(paths):
    frames = []
    for path in paths:
        try:
            frames.append(pd.read_csv(path))
        except Exception:  # expect: proto-swallowed-exception
            continue
    return pd.concat(frames)


def fit(model, X, y):
    try:
        model.fit(X, y)
    except:  # expect: proto-swallowed-exception
        pass
