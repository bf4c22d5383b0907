package org.example;

import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

public final class Release {

    public static void main(String[] arguments) throws Exception {
        Dataset<Row> rows = Tables.rows();
        LogisticRegressionModel model = new LogisticRegression().fit(rows);
        double auc = new BinaryClassificationEvaluator().evaluate(model.transform(Tables.heldOut()));
        if (auc < 0.8) {
            throw new IllegalStateException("the model is not good enough: " + auc);
        }
        model.write().save(arguments[0]);
    }
}
