import great_expectations as gx

frame = gx.read_csv("data/customers.csv")
print(frame.expect_table_columns_to_match_set(["age", "churned"]))
