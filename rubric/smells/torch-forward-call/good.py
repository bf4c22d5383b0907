import onnxruntime
from torch import nn


class Wide(nn.Linear):
    def forward(self, x):
        return super().forward(x) + 1

    def shape(self, x):
        return self.forward(x).shape


class Request:
    def forward(self, address):
        return address


def run(request: Request, session, model):
    session.forward("x")
    model.forward(1)
    return request.forward("x"), Request().forward("y"), Wide(1, 2)(3)
