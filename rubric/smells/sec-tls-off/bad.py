import ssl

import requests

ssl._create_default_https_context = ssl._create_unverified_context  # expect: sec-tls-off
weights = requests.get("https://models.example.org/m", verify=False)  # expect: sec-tls-off
