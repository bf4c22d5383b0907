package org.churn;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import smile.classification.RandomForest;

class FeaturesTest {
    RandomForest model;

    @Test
    void featuresOfAThousandRows() {
        assertTimeout(Duration.ofMillis(50), () -> Columns.of(Customers.thousand()));
    }
}
