package org.example;

import org.jpmml.evaluator.Evaluator;
import org.junit.jupiter.api.Test;

class PmmlTest {

    @Test
    void answersAsInPython() throws Exception {
        Evaluator evaluator = Files.evaluator("model.pmml");
        evaluator.verify();
    }
}
