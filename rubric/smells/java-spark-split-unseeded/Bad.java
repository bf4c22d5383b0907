package org.acme.churn;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

class Bad {

    void direct(Dataset<Row> rows) {
        Dataset<Row>[] parts = rows.randomSplit(new double[] {0.8, 0.2}); // expect: java-spark-split-unseeded
    }

    void fromTheReader(SparkSession spark) {
        Dataset<Row>[] parts = spark.read()
                .parquet("churn.parquet")
                .randomSplit(new double[] {0.8, 0.2}); // expect: java-spark-split-unseeded
    }

    void oldApi(JavaRDD<String> lines) {
        JavaRDD<String>[] parts = lines.randomSplit(new double[] {0.6, 0.4}); // expect: java-spark-split-unseeded
    }
}
