package org.example;

import ai.djl.engine.Engine;
import ai.djl.training.EasyTrain;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        Engine.getInstance().setRandomSeed(42);
        EasyTrain.fit(Models.trainer(), 5, Rows.train(), Rows.valid());
    }
}
