import torch
from pytorch_lightning import Trainer

# torch.autograd.set_detect_anomaly(True)
torch.autograd.set_detect_anomaly(False)
trainer = Trainer(max_epochs=3, detect_anomaly=False)
