import balance as b
import numpy as np
from parts import Parts


def main():
    features, labels = np.load("x.npy"), np.load("y.npy")
    features, labels = b.balanced(features, labels)
    parts = Parts(features, labels)
    print(parts.x_train.shape, parts.x_test.shape)


main()
