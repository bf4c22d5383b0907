from sklearn.ensemble import RandomForestClassifier
from sklearn import cluster

model = RandomForestClassifier(n_estimators=100)  # expect: repro-estimator-no-random-state
groups = cluster.KMeans(3)  # expect: repro-estimator-no-random-state
