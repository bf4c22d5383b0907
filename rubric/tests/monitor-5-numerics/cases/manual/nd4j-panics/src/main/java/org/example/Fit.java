package org.example;

import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

public final class Fit {

    public static void main(String[] arguments) {
        Nd4j.getExecutioner().setProfilingMode(OpExecutioner.ProfilingMode.NAN_PANIC);
        MultiLayerNetwork network = Networks.small();
        network.fit(Rows.iterator());
    }
}
