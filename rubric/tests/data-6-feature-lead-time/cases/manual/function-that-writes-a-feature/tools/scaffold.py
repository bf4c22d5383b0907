import sys
from pathlib import Path


def create_feature_module(name):
    Path(f"churn/features/{name}.py").write_text(f"def {name}(frame):\n    raise NotImplementedError\n")


if __name__ == "__main__":
    create_feature_module(sys.argv[1])
