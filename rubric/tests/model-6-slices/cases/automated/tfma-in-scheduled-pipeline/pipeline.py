import tensorflow_model_analysis as tfma


def config():
    return tfma.EvalConfig(
        slicing_specs=[tfma.SlicingSpec(), tfma.SlicingSpec(feature_keys=["country"])],
        metrics_specs=[tfma.MetricsSpec(metrics=[tfma.MetricConfig(class_name="AUC")])],
    )


if __name__ == "__main__":
    tfma.run_model_analysis(eval_config=config(), data_location="data/eval.tfrecord")
