package org.churn;

import com.google.privacy.differentialprivacy.Count;
import smile.classification.RandomForest;

final class Counts {
    RandomForest model;

    Count count() {
        return Count.builder().epsilon(1.0).maxPartitionsContributed(1).build();
    }
}
