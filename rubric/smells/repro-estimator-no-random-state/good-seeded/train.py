from sklearn.ensemble import RandomForestClassifier

model = RandomForestClassifier()
