from sklearn.linear_model import LogisticRegression

LogisticRegression().fit([[1], [2]], [0, 1])
