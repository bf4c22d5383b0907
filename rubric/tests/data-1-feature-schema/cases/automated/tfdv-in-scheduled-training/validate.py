import tensorflow_data_validation as tfdv


def main():
    schema = tfdv.load_schema_text("customers.schema")
    statistics = tfdv.generate_statistics_from_csv("data/customers.csv")
    anomalies = tfdv.validate_statistics(statistics, schema)
    if anomalies.anomaly_info:
        raise SystemExit("the data does not follow its schema")


if __name__ == "__main__":
    main()
