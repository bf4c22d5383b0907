import json
import shutil

THRESHOLD = 1.2


def main():
    lift = json.load(open("report.json"))["lift"]
    if lift < THRESHOLD:
        raise SystemExit("the old model stays")
    shutil.copy("model.joblib", "/srv/model.joblib")


main()
