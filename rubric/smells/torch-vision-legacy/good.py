import timm
from torchvision import models

a = models.resnet18(weights=models.ResNet18_Weights.IMAGENET1K_V1)
b = timm.create_model("resnet18", pretrained=True)
