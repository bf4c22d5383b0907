def recency(rows):
    return rows
