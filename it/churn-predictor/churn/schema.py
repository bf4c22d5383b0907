"""What we expect of the customer table."""

import pandera as pa

CUSTOMERS = pa.DataFrameSchema(
    {
        "customer_id": pa.Column(str, unique=True),
        "tenure_days": pa.Column(int, pa.Check.in_range(0, 20_000)),
        "plan": pa.Column(str, pa.Check.isin(["basic", "family", "student"])),
        "monthly_fee": pa.Column(float, pa.Check.in_range(0, 200)),
        "tickets_90d": pa.Column(int, pa.Check.ge(0)),
        "churned": pa.Column(bool),
    },
    strict=True,
)


def validated(frame):
    """Raises SchemaError when the table is not what it should be."""
    return CUSTOMERS.validate(frame, lazy=True)
