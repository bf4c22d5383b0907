package org.example;

import org.deeplearning4j.earlystopping.EarlyStoppingConfiguration;
import org.deeplearning4j.earlystopping.termination.InvalidScoreIterationTerminationCondition;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

final class Training {

    static EarlyStoppingConfiguration<MultiLayerNetwork> stopping() {
        return new EarlyStoppingConfiguration.Builder<MultiLayerNetwork>()
                .iterationTerminationConditions(new InvalidScoreIterationTerminationCondition())
                .build();
    }
}
