package org.acme.vision;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.Adam;

class Bad {

    MultiLayerConfiguration chain() {
        return new NeuralNetConfiguration.Builder() // expect: java-dl4j-no-seed
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(1e-3))
                .list()
                .layer(new DenseLayer.Builder().nIn(784).nOut(100).build())
                .build();
    }

    MultiLayerConfiguration variable() {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder(); // expect: java-dl4j-no-seed
        builder.weightInit(WeightInit.XAVIER);
        return builder.list().build();
    }
}
