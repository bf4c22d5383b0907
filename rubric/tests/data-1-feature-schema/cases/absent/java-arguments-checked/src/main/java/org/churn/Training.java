package org.churn;

import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;

public final class Training {
    private final int trees;

    Training(int trees) {
        if (trees < 1) {
            throw new IllegalArgumentException("trees");
        }
        this.trees = trees;
    }

    RandomForest fit(DataFrame rows) {
        return RandomForest.fit(Formula.lhs("churned"), rows);
    }
}
