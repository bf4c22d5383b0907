def clean_features(rows):
    return [max(0.0, row) for row in rows]
