package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.reproducibility.ReproUtil;

class ReproductionTest {

    @Test
    void modelIsReproducible() throws Exception {
        Model<Label> model = ChurnTraining.train();
        ReproUtil<Label> reproduction = new ReproUtil<>(model.getProvenance(), Label.class);
        Model<Label> again = reproduction.reproduceFromProvenance();
        assertEquals(model.getTopFeatures(10), again.getTopFeatures(10));
    }
}
