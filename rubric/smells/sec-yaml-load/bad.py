import yaml
from yaml import Loader, load


def read(stream):
    a = yaml.load(stream)  # expect: sec-yaml-load
    b = load(stream, Loader=Loader)  # expect: sec-yaml-load
    c = yaml.unsafe_load(stream)  # expect: sec-yaml-load
    return a, b, c
