package org.churn;

import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    RandomForestClassificationModel fit(Dataset<Row> rows) {
        RandomForestClassificationModel model = new RandomForestClassifier().fit(rows);
        LOG.info("{}", model.featureImportances());
        return model;
    }
}
