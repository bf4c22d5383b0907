import wandb

run = wandb.init()
run.log_artifact(wandb.Artifact("churn", type="model"))
