package org.example;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

public final class Inputs {

    private final Counter missing;

    public Inputs(MeterRegistry registry) {
        missing = Counter.builder("feature.missing").register(registry);
    }

    public void check(Float age) {
        if (age == null) {
            missing.increment();
        }
    }
}
