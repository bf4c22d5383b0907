import json

from shop.alarms import ring
from shop.speed import seconds


def check_inference_time(limit):
    ring(seconds() > limit)


check_inference_time(json.load(open("limits.json"))["seconds"])
