import tensorflow_model_analysis as tfma

INDICATORS = tfma.MetricConfig(class_name="FairnessIndicators", config='{"thresholds": [0.5]}')
