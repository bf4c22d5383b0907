import torchvision
from torchvision import models

a = models.resnet18(pretrained=True)  # expect: torch-vision-legacy
b = torchvision.models.segmentation.fcn_resnet50(pretrained=False)  # expect: torch-vision-legacy
