def make(config, name):
    loss = eval(config["loss"])  # expect: sec-eval-exec
    exec(open(name).read())  # expect: sec-eval-exec
    return loss
