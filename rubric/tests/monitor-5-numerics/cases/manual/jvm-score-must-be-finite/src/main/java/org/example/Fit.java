package org.example;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

public final class Fit {

    public static void main(String[] arguments) throws Exception {
        MultiLayerNetwork network = Networks.small();
        network.fit(Rows.iterator());
        double score = network.score();
        if (Double.isNaN(score)) {
            throw new IllegalStateException("the training has diverged");
        }
        network.save(new java.io.File(arguments[0]));
    }
}
