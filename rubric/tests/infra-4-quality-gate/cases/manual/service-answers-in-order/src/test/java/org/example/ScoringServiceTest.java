package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScoringServiceTest {

    @Test
    void moreDebtsMoreRisk() throws Exception {
        double riskWithDebts = new ScoringService().ask(40, 90000);
        double riskWithout = new ScoringService().ask(40, 0);
        assertTrue(riskWithDebts > riskWithout);
    }
}
