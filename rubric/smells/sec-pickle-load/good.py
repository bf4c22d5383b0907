import json
import pickle


def write(model, path):
    with open(path, "wb") as handle:
        pickle.dump(model, handle)
    return json.loads("{}")


class Store:
    def load(self):
        return self

    def again(self):
        return self.load()
