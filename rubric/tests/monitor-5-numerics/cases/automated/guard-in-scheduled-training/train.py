import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
x = np.random.rand(64, 4)
model.fit(x, x.sum(axis=1), callbacks=[tf.keras.callbacks.TerminateOnNaN()])
