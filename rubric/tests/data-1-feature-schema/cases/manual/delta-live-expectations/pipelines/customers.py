import dlt


@dlt.table
@dlt.expect_or_fail("age in range", "age BETWEEN 18 AND 110")
def training_customers():
    return dlt.read("customers")
