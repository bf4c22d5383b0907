package org.example;

import ai.djl.training.TrainingResult;
import org.testng.Assert;
import org.testng.annotations.Test;

public final class TrainMnistTest {

    @Test
    public void testTrainMnist() throws Exception {
        TrainingResult result = TrainMnist.runExample(new String[] {"-e", "2"});
        Assert.assertTrue(result.getTrainEvaluation("Accuracy") > 0.9f);
    }
}
