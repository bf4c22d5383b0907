import pandas as pd
from scipy.stats import spearmanr


def main():
    launches = pd.read_csv("launches.csv")
    rank = spearmanr(launches["auc_gain"], launches["ctr_gain"])
    if rank.correlation < 0.5:
        raise SystemExit("the offline metric no longer follows the online one")


if __name__ == "__main__":
    main()
