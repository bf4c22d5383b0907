package org.example;

import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.classification.RandomForestClassifier;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        RandomForestClassificationModel model = new RandomForestClassifier().setSeed(42).fit(Rows.table());
        model.save(arguments[0]);
    }
}
