import pandas as pd


def main():
    launches = pd.read_csv("launches.csv")
    print(launches[["offline_auc", "online_ctr"]].corr())


if __name__ == "__main__":
    main()
