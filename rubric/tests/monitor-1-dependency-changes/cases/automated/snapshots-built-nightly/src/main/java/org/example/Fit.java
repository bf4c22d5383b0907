package org.example;

import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

public final class Fit {

    public static Model<Label> fit() {
        return new LogisticRegressionTrainer().train(Rows.sample());
    }
}
