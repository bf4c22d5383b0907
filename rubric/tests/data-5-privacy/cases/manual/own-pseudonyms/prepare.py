import hashlib

import pandas as pd


def pseudonymize_user_ids(frame, salt):
    frame["user"] = frame["user_id"].map(lambda u: hashlib.sha256(f"{salt}{u}".encode()).hexdigest())
    return frame.drop(columns=["user_id"])


if __name__ == "__main__":
    pseudonymize_user_ids(pd.read_csv("raw/events.csv"), salt=open("salt").read()).to_parquet("data/events.parquet")
