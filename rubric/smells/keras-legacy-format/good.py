from tensorflow import keras

model = keras.Sequential()
model.save("model.keras")
model.save_weights("w.weights.h5")
