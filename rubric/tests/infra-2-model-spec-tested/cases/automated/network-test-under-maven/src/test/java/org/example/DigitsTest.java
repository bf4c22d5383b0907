package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class DigitsTest {

    @Test
    void lossFallsOnOneBatch() {
        MultiLayerNetwork network = Digits.network();
        DataSet batch = new DataSet(Nd4j.rand(8, 4), Nd4j.eye(8).getColumns(0, 1));
        double before = network.score(batch);
        for (int i = 0; i < 50; i++) {
            network.fit(batch);
        }
        assertTrue(network.score(batch) < before);
    }
}
