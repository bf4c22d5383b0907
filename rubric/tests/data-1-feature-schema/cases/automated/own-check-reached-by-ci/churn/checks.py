EXPECTED = {"age": "int64", "plan": "object"}


def validate_schema(frame):
    for column, dtype in EXPECTED.items():
        if column not in frame.columns:
            raise ValueError(f"missing column {column}")
        if str(frame[column].dtype) != dtype:
            raise TypeError(f"{column} is {frame[column].dtype}")
    return frame
