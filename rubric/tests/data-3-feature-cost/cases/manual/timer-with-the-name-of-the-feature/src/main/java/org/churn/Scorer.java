package org.churn;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import smile.classification.RandomForest;

final class Scorer {
    private final RandomForest model;
    private final MeterRegistry registry;

    Scorer(RandomForest model, MeterRegistry registry) {
        this.model = model;
        this.registry = registry;
    }

    double compute(Column column, Customer customer) {
        return Timer.builder("column.compute").tag("feature", column.name()).register(registry).record(() -> column.of(customer));
    }
}
