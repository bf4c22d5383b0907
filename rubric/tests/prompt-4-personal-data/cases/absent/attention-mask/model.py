def mask_padding(tokens):
    return [t != 0 for t in tokens]
