package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScoringIT {

    @Test
    void score() throws Exception {
        assertTrue(new Scorer("model.onnx").score(Rows.sample()).length > 0);
    }
}
