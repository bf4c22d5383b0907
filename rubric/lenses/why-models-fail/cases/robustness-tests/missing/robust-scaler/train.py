from sklearn.preprocessing import RobustScaler

scaled = RobustScaler().fit_transform([[1.0], [2.0]])
