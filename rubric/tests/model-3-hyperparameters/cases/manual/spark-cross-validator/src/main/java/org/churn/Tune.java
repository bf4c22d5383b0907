package org.churn;

import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.ParamGridBuilder;

public final class Tune {
    static CrossValidator search(LogisticRegression model) {
        ParamMap[] grid = new ParamGridBuilder().addGrid(model.regParam(), new double[] {0.01, 0.1, 1}).build();
        return new CrossValidator().setEstimator(model).setEstimatorParamMaps(grid).setEvaluator(new BinaryClassificationEvaluator());
    }
}
