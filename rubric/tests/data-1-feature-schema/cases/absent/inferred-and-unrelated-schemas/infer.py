import tensorflow_data_validation as tfdv


def look(path):
    statistics = tfdv.generate_statistics_from_csv(path)
    return tfdv.infer_schema(statistics)
