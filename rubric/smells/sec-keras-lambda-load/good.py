import keras

a = keras.models.load_model("m.keras")
b = keras.models.load_model("m.keras", safe_mode=True)
