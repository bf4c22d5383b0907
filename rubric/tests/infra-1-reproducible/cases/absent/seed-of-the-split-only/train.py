import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

data = pd.read_csv("data/churn.csv")
train, test = train_test_split(data, random_state=42)
model = LogisticRegression()
model.fit(train.drop(columns="churn"), train["churn"])
