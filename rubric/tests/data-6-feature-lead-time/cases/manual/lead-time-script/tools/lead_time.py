import statistics
import sys


def feature_lead_time(rows):
    days = [int(row.split(",")[2]) for row in rows]
    return statistics.median(days)


if __name__ == "__main__":
    print(feature_lead_time(sys.stdin.readlines()))
