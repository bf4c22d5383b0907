import json

from shop.tables import held_out


def write_report(path, model):
    with open(path, "w") as out:
        json.dump({"model_accuracy": model.score(*held_out())}, out)
