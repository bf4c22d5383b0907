import pandas as pd
import seaborn as sns

frame = pd.read_csv("data/customers.csv")
sns.heatmap(frame.corr())
