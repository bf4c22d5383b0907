from sklearn.preprocessing import OneHotEncoder

encoder = OneHotEncoder(sparse_output=False)  # expect: sklearn-category-drift
