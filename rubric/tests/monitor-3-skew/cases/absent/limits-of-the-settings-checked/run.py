from shop.settings import DriftConfig

print(DriftConfig(0.2).threshold)
