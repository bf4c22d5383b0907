import pandas as pd
import torch


def assert_edge_index_in_range(edge_index, low, high):
    edge_min = int(edge_index.min())
    assert edge_min >= low
    assert int(edge_index.max()) < high


def train(path):
    frame = pd.read_csv(path)
    return torch.nn.Linear(len(frame.columns), 1)
