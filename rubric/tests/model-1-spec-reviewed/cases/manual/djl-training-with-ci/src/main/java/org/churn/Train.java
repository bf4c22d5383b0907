package org.churn;

import ai.djl.Model;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.loss.Loss;

public final class Train {
    static void train(Model model, Dataset train, Dataset validate) throws Exception {
        try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
            EasyTrain.fit(trainer, 3, train, validate);
        }
    }
}
