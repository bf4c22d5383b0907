package org.churn;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.io.Read;

@Component
public final class Training {
    @Scheduled(cron = "0 0 3 * * MON")
    public void train() throws Exception {
        DataFrame rows = Read.csv("data/customers.csv");
        RandomForest forest = RandomForest.fit(Formula.lhs("churned"), rows);
        for (double featureImportance : forest.importance()) {
            if (featureImportance < 0.001) {
                throw new IllegalStateException("a feature adds nothing");
            }
        }
    }
}
