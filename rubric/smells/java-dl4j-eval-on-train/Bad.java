package org.acme.vision;

import org.deeplearning4j.datasets.iterator.impl.MnistDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

class Bad {

    void network(MultiLayerConfiguration configuration) throws Exception {
        DataSetIterator digits = new MnistDataSetIterator(64, true, 42);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        for (int epoch = 0; epoch < 10; epoch++) {
            network.fit(digits);
        }
        digits.reset();
        Evaluation evaluation = network.evaluate(digits); // expect: java-dl4j-eval-on-train
        System.out.println(evaluation.stats());
    }
}
