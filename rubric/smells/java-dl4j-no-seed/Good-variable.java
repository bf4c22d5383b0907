package org.acme.vision;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;

class GoodVariable {

    MultiLayerConfiguration variable(long seed) {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder();
        builder.seed(seed);
        return builder.list().build();
    }
}
