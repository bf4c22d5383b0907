import optuna
from sklearn.ensemble import RandomForestClassifier

# tried 100 and 300 trees by hand, 200 was best
MODEL = RandomForestClassifier(n_estimators=200)
