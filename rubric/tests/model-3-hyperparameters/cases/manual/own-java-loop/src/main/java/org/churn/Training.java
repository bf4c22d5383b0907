package org.churn;

import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;

public final class Training {
    RandomForest gridSearch(DataFrame train, DataFrame valid) {
        RandomForest best = null;
        for (int trees : new int[] {50, 100, 200}) {
            RandomForest forest = RandomForest.fit(Formula.lhs("churned"), train);
            best = Quality.better(best, forest, valid);
        }
        return best;
    }
}
