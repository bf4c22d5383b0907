package org.example;

import ai.djl.training.EasyTrain;
import ai.djl.training.TrainingResult;

public final class TrainMnist {

    public static TrainingResult runExample(String[] arguments) throws Exception {
        EasyTrain.fit(Models.trainer(), 2, Rows.train(), Rows.valid());
        return Models.trainer().getTrainingResult();
    }
}
