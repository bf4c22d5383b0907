package org.example;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

public final class SubmissionApp {

    public static void main(String[] args) throws Exception {
        MultiLayerNetwork network = Networks.create();
        network.fit(Rows.read(args[0]));
        Submissions.write(network, Rows.read(args[1]), args[2]);
    }
}
