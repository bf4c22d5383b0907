from churn import features


def test_fee_per_day_never_divides_by_zero(customers):
    built = features.build(customers)
    assert built["fee_per_day"].notna().all()
    assert built["fee_per_day"].iloc[0] == 9.5


def test_columns_are_those_of_the_model(customers):
    assert list(features.build(customers).columns) == features.NUMERIC + features.CATEGORIES
