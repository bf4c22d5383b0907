package org.example;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Map;

public final class Scorer {

    private final OrtSession session;

    public Scorer(String path) throws Exception {
        session = OrtEnvironment.getEnvironment().createSession(path);
    }

    public float[][] score(float[][] rows) throws Exception {
        OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows);
        return (float[][]) session.run(Map.of("input", input)).get(0).getValue();
    }
}
