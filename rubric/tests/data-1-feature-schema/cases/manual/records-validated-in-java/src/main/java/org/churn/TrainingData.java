package org.churn;

import com.networknt.schema.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import smile.classification.RandomForest;

final class TrainingData {
    private final JsonSchema schema;
    private RandomForest model;

    TrainingData(JsonSchema schema) {
        this.schema = schema;
    }

    void add(JsonNode row) {
        if (!schema.validate(row).isEmpty()) {
            throw new IllegalArgumentException("row");
        }
    }
}
