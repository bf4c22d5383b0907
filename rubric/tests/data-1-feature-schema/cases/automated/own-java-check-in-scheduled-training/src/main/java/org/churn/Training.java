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
        checkRanges(rows);
        RandomForest.fit(Formula.lhs("churned"), rows);
    }

    static void checkRanges(DataFrame rows) {
        double min = rows.doubleVector("age").min();
        if (min < 18) {
            throw new IllegalStateException("an age is out of range");
        }
    }
}
