import urllib.request

urllib.request.urlretrieve("https://example.org/raw.csv", "data/raw.csv")
