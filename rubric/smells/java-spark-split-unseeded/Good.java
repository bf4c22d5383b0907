package org.acme.churn;

import ai.djl.training.dataset.RandomAccessDataset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Good {

    void seeded(Dataset<Row> rows, long seed) {
        Dataset<Row>[] parts = rows.randomSplit(new double[] {0.8, 0.2}, 42);
        Dataset<Row>[] others = rows.randomSplit(new double[] {0.8, 0.2}, seed);
    }

    /** A split of the same name of another library. */
    void other(RandomAccessDataset rows) throws Exception {
        RandomAccessDataset[] parts = rows.randomSplit(8, 2);
    }

    /** By a column: the same rows in every run. */
    void byColumn(Dataset<Row> rows) {
        Dataset<Row> train = rows.filter("day < '2024-01-01'");
        Dataset<Row> test = rows.filter("day >= '2024-01-01'");
    }
}
