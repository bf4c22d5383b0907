package org.churn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

public final class Quality {
    static Map<String, Double> aucByCountry(Dataset<Row> scored, List<String> countries) {
        BinaryClassificationEvaluator evaluator = new BinaryClassificationEvaluator();
        Map<String, Double> result = new TreeMap<>();
        for (String country : countries) {
            result.put(country, evaluator.evaluate(scored.filter(scored.col("country").equalTo(country))));
        }
        return result;
    }
}
