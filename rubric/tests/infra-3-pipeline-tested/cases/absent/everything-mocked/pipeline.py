import subprocess

from sklearn.linear_model import LinearRegression


def run_pipeline():
    subprocess.run(["dvc", "pull"], check=True)
    return LinearRegression().fit([[1], [2]], [1, 2])
