def rebuild_index(products):
    return sorted(products)


rebuild_index([])
