import tensorflow as tf
import tensorflow.compat.v1 as tf1

x = tf1.placeholder(tf1.float32)
y = tf.constant(1.0)
