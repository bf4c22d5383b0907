import torch


class TiledDataset(torch.utils.data.Dataset):
    def __init__(self, images, masks):
        self.images = images
        self.masks = masks

    def __getitem__(self, index):
        return {"image": self.images[index], "gt_mask": self.masks[index]}
