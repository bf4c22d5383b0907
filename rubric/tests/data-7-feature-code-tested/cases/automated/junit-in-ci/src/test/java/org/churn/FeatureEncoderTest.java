package org.churn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FeatureEncoderTest {
    @Test
    void encodesUnknownPlanAsZero() {
        assertArrayEquals(new double[] {0, 0.4}, new FeatureEncoder().encode("?", 40), 1e-9);
    }
}
