from tfx.components import Evaluator, Pusher, Trainer


def components(examples, config):
    trainer = Trainer(module_file="model.py", examples=examples.outputs["examples"])
    evaluator = Evaluator(examples=examples.outputs["examples"], model=trainer.outputs["model"], eval_config=config)
    pusher = Pusher(model=trainer.outputs["model"], model_blessing=evaluator.outputs["blessing"])
    return [examples, trainer, evaluator, pusher]


if __name__ == "__main__":
    components(None, None)
