package acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class NetTest {
    @Test
    @EnabledIfSystemProperty(named = "nightly", matches = "true")
    void learns() {
        MultiLayerNetwork net = Net.build();
        net.fit(null);
        assertTrue(net.score() < 0.1);
    }
}
