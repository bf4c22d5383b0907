def on(name):
    return name == "beta"
