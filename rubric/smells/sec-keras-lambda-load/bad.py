import keras
from tensorflow.keras.models import load_model

a = keras.models.load_model("m.keras", safe_mode=False)  # expect: sec-keras-lambda-load
b = load_model("m.keras", safe_mode=False)  # expect: sec-keras-lambda-load
keras.config.enable_unsafe_deserialization()  # expect: sec-keras-lambda-load
