from tensorflow import keras

model = keras.Sequential()
model.save("model.h5")  # expect: keras-legacy-format
