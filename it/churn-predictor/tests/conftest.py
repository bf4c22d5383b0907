import pandas as pd
import pytest


@pytest.fixture
def customers():
    return pd.DataFrame(
        {
            "customer_id": [f"c{i}" for i in range(40)],
            "tenure_days": [10 * i for i in range(40)],
            "plan": ["basic", "family", "student", "basic"] * 10,
            "monthly_fee": [9.5 + i for i in range(40)],
            "tickets_90d": [i % 4 for i in range(40)],
            "churned": [i % 3 == 0 for i in range(40)],
        }
    )
