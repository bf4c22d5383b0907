package org.acme.vision;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.factory.Nd4j;

class GoodGlobal {

    MultiLayerConfiguration global() {
        Nd4j.getRandom().setSeed(42);
        return new NeuralNetConfiguration.Builder().list().build();
    }
}
