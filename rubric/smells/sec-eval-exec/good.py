import ast


def make(config, model):
    model.eval()
    return ast.literal_eval(config["sizes"]), eval("1 + 1")
