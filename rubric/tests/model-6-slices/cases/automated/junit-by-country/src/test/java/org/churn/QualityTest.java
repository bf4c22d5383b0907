package org.churn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Evaluation;

class QualityTest {
    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR"})
    void accuracyByCountry(String country) throws Exception {
        Evaluation accuracy = Quality.of(country);
        assertTrue(accuracy.pctCorrect() > 80);
    }
}
