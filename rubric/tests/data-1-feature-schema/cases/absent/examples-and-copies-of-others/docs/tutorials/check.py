import pandera as pa

schema = pa.DataFrameSchema({"age": pa.Column(int, pa.Check.in_range(0, 120))})


def check(frame):
    return schema.validate(frame)
