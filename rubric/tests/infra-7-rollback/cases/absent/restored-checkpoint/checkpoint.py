import torch


def restore_model(model, path):
    model.load_state_dict(torch.load(path))
    return model


def rollback(connection):
    connection.rollback()
