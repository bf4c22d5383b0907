import tensorflow as tf
import torch

x = torch.zeros(3, requires_grad=True)
v = tf.Variable(1.0)
