import tensorflow_model_analysis as tfma

AUC = tfma.MetricConfig(class_name="AUC", per_slice_thresholds=[tfma.PerSliceMetricThreshold()])
