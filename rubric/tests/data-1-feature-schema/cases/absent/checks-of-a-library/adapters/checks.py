import torch


def check_feature_range(feature_min, feature_max, dtype):
    if feature_min > feature_max:
        raise ValueError("min is above max")
    if dtype not in (torch.float16, torch.float32):
        raise TypeError("dtype is not supported")
