package acme;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.junit.jupiter.api.Test;

class NetTest {
    @Test
    void gradients() {
        GradientCheckUtil.checkGradients(Net.build(), 1e-6, 1e-3, 1e-8, true, false, null, null);
    }
}
