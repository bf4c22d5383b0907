package org.example;

import ai.djl.inference.Predictor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

final class Scorer {

    private final Predictor<float[], Float> predictor;
    private final Timer timer;

    Scorer(Predictor<float[], Float> predictor, MeterRegistry registry) {
        this.predictor = predictor;
        this.timer = Timer.builder("model.prediction.duration").register(registry);
    }

    float score(float[] row) throws Exception {
        return timer.recordCallable(() -> predictor.predict(row));
    }
}
