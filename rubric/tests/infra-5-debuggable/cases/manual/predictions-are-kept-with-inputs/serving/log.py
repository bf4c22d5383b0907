import json
import time


def log_prediction(request_id, features, prediction, model_version):
    with open("predictions.jsonl", "a") as out:
        out.write(json.dumps({"id": request_id, "at": time.time(), "features": features, "prediction": prediction, "model": model_version}))
