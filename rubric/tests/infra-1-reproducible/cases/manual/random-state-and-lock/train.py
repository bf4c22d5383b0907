import joblib
import pandas as pd
from sklearn.cluster import MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import TruncatedSVD

rows = pd.read_csv("data/customers.csv")
reduced = TruncatedSVD(20, random_state=42).fit_transform(TfidfVectorizer().fit_transform(rows["text"]))
joblib.dump(MiniBatchKMeans().fit(reduced), "model.joblib")
