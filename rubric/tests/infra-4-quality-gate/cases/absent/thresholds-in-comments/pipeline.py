from tfx.components import Evaluator, Trainer

trainer = Trainer(module_file="train.py")
evaluator = Evaluator(
    model=trainer.outputs["model"],
    # baseline_model=resolver.outputs["model"],
    # eval_config=tfma.EvalConfig(thresholds=tfma.GenericValueThreshold(lower_bound={"value": 0.8})),
)
# pusher = Pusher(model=trainer.outputs["model"], model_blessing=evaluator.outputs["blessing"])
# if accuracy < 0.8:
#     raise SystemExit("too low")
