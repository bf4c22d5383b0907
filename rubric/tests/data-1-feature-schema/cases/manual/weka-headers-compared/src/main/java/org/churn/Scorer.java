package org.churn;

import weka.classifiers.Classifier;
import weka.core.Instances;

public final class Scorer {
    private final Classifier model;
    private final Instances header;

    Scorer(Classifier model, Instances header) {
        this.model = model;
        this.header = header;
    }

    double first(Instances rows) throws Exception {
        if (!header.equalHeaders(rows)) {
            throw new IllegalArgumentException("attributes differ from those of the training");
        }
        return model.classifyInstance(rows.firstInstance());
    }
}
