package org.churn;

import org.apache.spark.ml.feature.ChiSqSelector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

public final class SelectFeatures {
    static Dataset<Row> select(Dataset<Row> rows) {
        ChiSqSelector selector = new ChiSqSelector();
        selector.setNumTopFeatures(20).setFeaturesCol("features").setLabelCol("label").setOutputCol("selected");
        return selector.fit(rows).transform(rows);
    }
}
