package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    @Test
    void oneProbabilityForEachClass() throws Exception {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession("src/main/resources/model.onnx")) {
            float[][] probabilities = (float[][]) session.run(Map.of("input", Inputs.of(Scorer.class))).get(0).getValue();
            assertEquals(3, probabilities[0].length);
        }
    }
}
