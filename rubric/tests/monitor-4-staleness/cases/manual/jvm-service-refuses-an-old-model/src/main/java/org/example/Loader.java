package org.example;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Map;

public final class Loader {

    private final OrtSession session;

    public Loader(String path) throws Exception {
        long modelAge = Clock.daysSince(Files.trained(path));
        if (modelAge > 90) {
            throw new IllegalStateException("the model is " + modelAge + " days old");
        }
        session = OrtEnvironment.getEnvironment().createSession(path);
    }

    public float[][] score(float[][] rows) throws Exception {
        OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows);
        return (float[][]) session.run(Map.of("input", input)).get(0).getValue();
    }
}
