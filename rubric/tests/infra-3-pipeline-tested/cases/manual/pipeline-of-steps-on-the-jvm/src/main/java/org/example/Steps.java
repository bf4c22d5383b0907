package org.example;

import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.StandardScaler;

public final class Steps {

    public static Pipeline build() {
        return new Pipeline().setStages(new PipelineStage[] {new StandardScaler(), new LogisticRegression()});
    }
}
