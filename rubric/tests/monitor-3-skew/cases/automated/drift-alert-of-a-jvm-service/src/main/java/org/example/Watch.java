package org.example;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

public final class Watch {

    public Watch(MeterRegistry registry, Histogram trained, Histogram served) {
        Gauge.builder("feature.psi", () -> trained.distance(served)).register(registry);
    }
}
