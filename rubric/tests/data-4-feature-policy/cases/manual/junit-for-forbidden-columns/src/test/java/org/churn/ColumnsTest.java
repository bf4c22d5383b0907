package org.churn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import smile.classification.RandomForest;

class ColumnsTest {
    RandomForest model;

    @Test
    void noForbiddenFeature() {
        assertTrue(Collections.disjoint(Columns.features(), Policy.forbidden()));
    }
}
