import sys

import tensorflow_data_validation as tfdv

train = tfdv.generate_statistics_from_csv("train.csv")
served = tfdv.generate_statistics_from_csv("requests.csv")
anomalies = tfdv.validate_statistics(train, tfdv.load_schema_text("schema.pbtxt"), serving_statistics=served)
if anomalies.anomaly_info:
    sys.exit("training and serving differ")
