package org.churn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StaleModelTest {
    @Test
    void staleModelLosesLittleAccuracy() {
        double freshAccuracy = Models.trainedUpTo(11).accuracyOn(12);
        double staleAccuracy = Models.trainedUpTo(6).accuracyOn(12);
        assertTrue(freshAccuracy - staleAccuracy < 0.05);
    }
}
