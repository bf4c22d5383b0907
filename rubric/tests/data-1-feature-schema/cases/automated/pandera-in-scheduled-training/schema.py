import pandera as pa

FEATURES = pa.DataFrameSchema(
    {
        "age": pa.Column(int, pa.Check.in_range(18, 110)),
        "plan": pa.Column(str, pa.Check.isin(["basic", "plus"])),
    }
)


def checked(frame):
    return FEATURES.validate(frame)
