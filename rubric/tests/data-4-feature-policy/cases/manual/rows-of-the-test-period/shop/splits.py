def split(rows):
    return rows[rows["day"] < 8], rows[rows["day"] >= 8]
