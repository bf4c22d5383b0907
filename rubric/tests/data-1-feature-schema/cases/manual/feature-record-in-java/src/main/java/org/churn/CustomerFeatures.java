package org.churn;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import smile.classification.RandomForest;

record CustomerFeatures(@Min(18) @Max(110) int age) {
    double score(RandomForest forest) {
        return forest.predict(Rows.of(age));
    }
}
