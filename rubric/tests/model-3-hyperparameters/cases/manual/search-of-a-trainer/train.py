from transformers import AutoModelForSequenceClassification, Trainer


def tune(trainer: Trainer):
    return trainer.hyperparameter_search(direction="maximize", n_trials=20)


if __name__ == "__main__":
    tune(Trainer(model_init=lambda: AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")))
