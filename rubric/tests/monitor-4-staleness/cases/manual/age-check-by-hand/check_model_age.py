import datetime
import pathlib

MODEL = pathlib.Path("model.joblib")


def check_model_age(limit_days=30):
    trained = datetime.datetime.fromtimestamp(MODEL.stat().st_mtime)
    model_age = (datetime.datetime.now() - trained).days
    if model_age > limit_days:
        raise SystemExit(f"the model is {model_age} days old")


if __name__ == "__main__":
    check_model_age()
