from torch.utils.data import DataLoader


def load(data, **options):
    return DataLoader(data, num_workers=2), DataLoader(data, **options), DataLoader(data, 4, True, None, None, 2)
