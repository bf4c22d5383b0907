from tfx.components import Evaluator, Pusher, Trainer


def build():
    trainer = Trainer(module_file="train.py")
    evaluator = Evaluator(model=trainer.outputs["model"])
    arguments = {"model": trainer.outputs["model"], "model_blessing": evaluator.outputs["blessing"]}
    return Pusher(**arguments)


build()
