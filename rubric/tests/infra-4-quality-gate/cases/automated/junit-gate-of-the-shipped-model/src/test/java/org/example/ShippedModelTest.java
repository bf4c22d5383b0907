package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import org.junit.jupiter.api.Test;

class ShippedModelTest {

    @Test
    void isGoodEnough() throws Exception {
        OrtSession session = OrtEnvironment.getEnvironment().createSession("src/main/resources/model.onnx");
        double accuracy = HeldOut.accuracyOf(session, new Scorer("src/main/resources/model.onnx"));
        assertTrue(accuracy >= 0.9);
    }
}
