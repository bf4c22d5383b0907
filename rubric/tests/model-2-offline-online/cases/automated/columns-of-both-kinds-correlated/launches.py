import pandas as pd
from scipy.stats import spearmanr


def main():
    launches = pd.read_csv("launches.csv")
    rank, _ = spearmanr(launches["offline_ndcg"], launches["online_clicks"])
    print(rank)
    if rank < 0.5:
        raise SystemExit("better lists no longer bring more clicks")


if __name__ == "__main__":
    main()
