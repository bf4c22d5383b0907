import numpy as np
from shop.messages import send_alert


def calculate_psi(expected, actual):
    e = np.histogram(expected)[0] / len(expected) + 1e-6
    a = np.histogram(actual)[0] / len(actual) + 1e-6
    return float(np.sum((a - e) * np.log(a / e)))


def watch(expected, actual):
    send_alert(calculate_psi(expected, actual), above=0.2)
