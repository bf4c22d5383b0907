import torchvision
from torchvision import models

a = models.resnet18(pretrained=True)  # expect: torch-vision-legacy
b = torchvision.models.segmentation.fcn_resnet50(pretrained=False)  # expect: torch-vision-legacy
c = models.detection.fasterrcnn_resnet50_fpn(pretrained_backbone=True)  # expect: torch-vision-legacy
d = torchvision.transforms.v2.ToTensor()  # expect: torch-vision-legacy
