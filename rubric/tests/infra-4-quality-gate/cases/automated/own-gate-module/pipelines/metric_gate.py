from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

FLOOR = {"accuracy": 0.9}


def check_gates(metrics):
    return [name for name, floor in FLOOR.items() if metrics[name] < floor]


def main():
    data = load_iris()
    model = LogisticRegression().fit(data.data[::2], data.target[::2])
    failures = check_gates({"accuracy": model.score(data.data[1::2], data.target[1::2])})
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
