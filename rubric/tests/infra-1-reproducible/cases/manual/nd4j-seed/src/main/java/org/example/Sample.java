package org.example;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        Nd4j.getRandom().setSeed(42);
        MultiLayerNetwork network = Networks.small();
        network.fit(Rows.iterator());
    }
}
