package org.churn;

import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.evaluation.LabelEvaluator;

public final class Compare {
    static double accuracy(Dataset<Label> train, Dataset<Label> test) {
        Trainer<Label> trainer = DummyClassifierTrainer.createMostFrequentTrainer();
        return new LabelEvaluator().evaluate(trainer.train(train), test).accuracy();
    }
}
