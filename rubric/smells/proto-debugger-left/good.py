import torch


def train(batch):
    # pdb.set_trace()
    layer = torch.nn.Embedding(3, 4)
    return embed(layer, batch)


def embed(layer, batch):
    return layer(batch)
