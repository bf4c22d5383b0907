def health_score(patient):
    return patient["age"] * 2


# TODO: add /healthz
