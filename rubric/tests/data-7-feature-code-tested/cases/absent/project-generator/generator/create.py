import mlflow


def generate(target, feature_store):
    (target / "features.py").write_text("" if not feature_store else "import databricks.feature_store")
    mlflow.set_tag("generated", "yes")
    return sorted(p.name for p in target.iterdir())
