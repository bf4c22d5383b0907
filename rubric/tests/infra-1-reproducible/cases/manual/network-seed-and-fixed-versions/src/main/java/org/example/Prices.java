package org.example;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;

final class Prices {

    static MultiLayerConfiguration configuration() {
        return new NeuralNetConfiguration.Builder()
                .seed(12345)
                .list()
                .layer(new OutputLayer.Builder().nIn(8).nOut(1).build())
                .build();
    }
}
