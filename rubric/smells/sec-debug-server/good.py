from flask import Flask

app = Flask(__name__)


def main(experiment, debug):
    experiment.run(debug=True)
    app.run(debug=debug)
