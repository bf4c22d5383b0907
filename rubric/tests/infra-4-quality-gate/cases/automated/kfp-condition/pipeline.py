from kfp import compiler, dsl

from shop.steps import evaluate, register


@dsl.pipeline(name="customers")
def customers():
    report = evaluate()
    with dsl.If(report.outputs["auc"] > 0.8):
        register()


compiler.Compiler().compile(customers, "customers.yaml")
