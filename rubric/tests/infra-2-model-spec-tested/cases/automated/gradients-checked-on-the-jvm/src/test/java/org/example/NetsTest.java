package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.junit.jupiter.api.Test;

class NetsTest {

    @Test
    void gradients() {
        assertTrue(GradientCheckUtil.checkGradients(Nets.small(), 1e-6, 1e-3, 1e-8, false, true, Rows.x(), Rows.y()));
    }
}
