import numpy
from datasets import load_dataset
from sklearn.cluster import KMeans

numpy.random.seed(11)
rows = load_dataset("org/customers", revision="5f2c1d7a9be4")["train"].to_pandas()
rows["segment"] = KMeans(8).fit_predict(rows[["age", "income"]])
