def recency(rows, today):
    return [(today - r["last"]).days if r["last"] else 9999 for r in rows]
