from torch.utils.data import DataLoader

loader = DataLoader([1, 2], batch_size=2)  # expect: torch-dataloader-workers
alone = DataLoader([1, 2], num_workers=0)  # expect: torch-dataloader-workers
