from sklearn.preprocessing import OneHotEncoder

encoder = OneHotEncoder(handle_unknown="ignore")
closed = OneHotEncoder(categories=[["a", "b"]])
