package acme;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

class Net {
    static MultiLayerNetwork build() {
        return new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list().build());
    }
}
