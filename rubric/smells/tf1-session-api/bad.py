import tensorflow as tf

x = tf.placeholder(tf.float32)  # expect: tf1-session-api
with tf.Session() as session:  # expect: tf1-session-api
    session.run(x)
