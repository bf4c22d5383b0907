from torch.cuda.amp import GradScaler

scaler = GradScaler()  # expect: torch-removed-api
