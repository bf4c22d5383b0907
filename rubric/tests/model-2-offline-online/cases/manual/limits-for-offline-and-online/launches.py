import json


def main():
    launch = json.load(open("launch.json"))
    if launch["auc_gain"] > 0 and launch["ctr_gain"] < 0:
        offline_auc, online_ctr = launch["auc_gain"], launch["ctr_gain"]
        if offline_auc > online_ctr:
            raise SystemExit("better offline, worse online")


if __name__ == "__main__":
    main()
