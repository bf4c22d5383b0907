import tensorflow as tf

from shop.net import build


class NetTest(tf.test.TestCase):
    def test_output_shape(self):
        self.assertEqual((2, 3), build()(tf.zeros((2, 4))).shape)
