package org.example;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

public final class Nets {

    public static MultiLayerNetwork small() {
        return new MultiLayerNetwork(
                new NeuralNetConfiguration.Builder().list().layer(new OutputLayer.Builder().nIn(4).nOut(2).build()).build());
    }
}
