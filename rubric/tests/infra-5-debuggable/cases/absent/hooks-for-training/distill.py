import torch
from torch import nn


def distill(teacher, student, batches, optimizer):
    features = []
    teacher.register_forward_hook(lambda m, x, y: features.append(y))
    for x, _ in batches:
        teacher(x)
        loss = nn.functional.mse_loss(student(x), features.pop())
        loss.backward()
        optimizer.step()
