package org.churn;

import org.springframework.security.access.prepost.PreAuthorize;
import smile.classification.RandomForest;

class FeatureController {
    private RandomForest model;

    @PreAuthorize("hasRole('SCORING')")
    double[] features(long customer) {
        return Features.of(customer);
    }
}
