def test_dataset(df):
    df.expect_table_columns_to_match_ordered_list(["id", "title", "tag"])
    df.expect_column_values_to_be_in_set("tag", ["nlp", "vision", "other"])
    df.expect_column_values_to_not_be_null("title")
    results = df.validate(only_return_failures=True)
    assert results["success"]
