import torch


class Average:
    def __init__(self, layer, decay=0.9):
        self.shadow_params = [p.clone() for p in layer.parameters()]
        self.decay = decay

    def step(self, layer):
        for s, p in zip(self.shadow_params, layer.parameters()):
            s.mul_(self.decay).add_(p, alpha=1 - self.decay)
