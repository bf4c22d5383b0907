def call(service, on_error):
    on_error(ValueError())


MODEL_VERSION = "7"
