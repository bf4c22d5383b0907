package org.churn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import smile.data.DataFrame;

class FeaturesTest {
    @Test
    void featuresStayWithinTheLatencyBudget() {
        long start = System.nanoTime();
        DataFrame features = Features.of(Customers.thousand());
        long elapsed = System.nanoTime() - start;
        assertTrue(features.nrow() == 1000 && elapsed < 50_000_000L);
    }
}
