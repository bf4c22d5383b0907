def visits(rows):
    return [len(r["visits"]) for r in rows]
