package org.acme.vision;

import org.deeplearning4j.datasets.iterator.impl.MnistDataSetIterator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

class Good {

    void tested(MultiLayerNetwork network) throws Exception {
        DataSetIterator train = new MnistDataSetIterator(64, true, 42);
        DataSetIterator test = new MnistDataSetIterator(64, false, 42);
        for (int epoch = 0; epoch < 10; epoch++) {
            network.fit(train);
            Evaluation evaluation = network.evaluate(test);
            System.out.println(evaluation.accuracy());
        }
    }

    /** The score on the training data is watched beside the score on the test data. */
    void watched(MultiLayerNetwork network, DataSetIterator train, DataSetIterator test) {
        network.fit(train);
        System.out.println(network.evaluate(train).accuracy() + " " + network.evaluate(test).accuracy());
    }
}
