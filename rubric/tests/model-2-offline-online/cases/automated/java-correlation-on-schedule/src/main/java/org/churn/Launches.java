package org.churn;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import smile.classification.RandomForest;

@Component
public final class Launches {
    RandomForest model;

    @Scheduled(cron = "0 0 3 * * MON")
    public void relation() {
        System.out.println(offlineAgainstOnline(Table.column(1), Table.column(2)));
    }

    static double offlineAgainstOnline(double[] auc, double[] clicks) {
        return new SpearmansCorrelation().correlation(auc, clicks);
    }
}
