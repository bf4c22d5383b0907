import pandas as pd
from scipy.stats import ttest_ind

frame = pd.read_csv("clicks.csv")
print(ttest_ind(frame[frame.variant == "a"].clicks, frame[frame.variant == "b"].clicks))
