import tensorflow as tf
import tensorflow_model_analysis as tfma

model = tf.keras.models.load_model("model")
model.fit(tf.data.Dataset.load("train"))
thresholds = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(lower_bound={"value": 0.8}),
)
config = tfma.EvalConfig(metrics_specs=[tfma.MetricsSpec(thresholds={"auc": thresholds})])
tfma.run_model_analysis(eval_config=config, data_location="test")
