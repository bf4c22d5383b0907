from mlflow.recipes import Recipe

Recipe(profile="prod").run()
