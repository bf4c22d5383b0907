from evidently.dashboard import Dashboard
from evidently.dashboard.tabs import DataDriftTab
from shop.parts import read


def detect_dataset_drift(reference, current):
    board = Dashboard(tabs=[DataDriftTab()])
    board.calculate(reference, current)
    board.save("drift.html")
    return board.drifted > 0


def validate():
    train_df, test_df = read()
    if detect_dataset_drift(train_df, test_df):
        raise ValueError("The parts differ")


if __name__ == "__main__":
    validate()
