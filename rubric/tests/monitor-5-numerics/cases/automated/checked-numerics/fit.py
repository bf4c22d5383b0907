import tensorflow as tf

from shop.net import build, rows

tf.debugging.enable_check_numerics()
build().fit(*rows())
