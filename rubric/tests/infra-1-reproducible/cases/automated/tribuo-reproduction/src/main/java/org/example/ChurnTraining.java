package org.example;

import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

final class ChurnTraining {

    static Model<Label> train() {
        return new LogisticRegressionTrainer().train(ChurnData.read());
    }
}
