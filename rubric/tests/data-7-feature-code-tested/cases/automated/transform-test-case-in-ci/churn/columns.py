def columns(inputs):
    return {"age": inputs["age"] / 10}
