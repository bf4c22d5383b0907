package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void answersEachRow() {
        Dataset<Row> rows = Rows.sample();
        Pipeline pipeline = Steps.build();
        PipelineModel model = pipeline.fit(rows);
        Dataset<Row> answers = model.transform(rows);
        assertEquals(rows.count(), answers.count());
    }
}
