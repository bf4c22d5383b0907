from arize.api import Client

client = Client(space_key="s", api_key="k")


def send(prediction):
    client.log(model_id="customers", prediction_id=prediction["id"], prediction_label=prediction["p"])


send({"id": "1", "p": 0.7})
