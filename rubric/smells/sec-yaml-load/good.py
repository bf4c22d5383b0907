import yaml
from ruamel.yaml import YAML


def read(stream, **options):
    a = yaml.safe_load(stream)
    b = yaml.load(stream, Loader=yaml.SafeLoader)
    c = yaml.load(stream, yaml.CSafeLoader)
    d = YAML().load(stream)
    e = yaml.load(stream, **options)
    f = yaml.load(stream, Loader=yaml.FullLoader)
    return a, b, c, d, e, f
