import numpy as np
from sklearn.tree import DecisionTreeClassifier


class Tree(DecisionTreeClassifier):
    pass
