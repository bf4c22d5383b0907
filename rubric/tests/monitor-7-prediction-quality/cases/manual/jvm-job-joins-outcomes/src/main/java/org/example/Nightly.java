package org.example;

import org.springframework.scheduling.annotation.Scheduled;

public class Nightly {

    @Scheduled(cron = "0 0 4 * * *")
    public void evaluatePredictions() {
        Alarms.ring(Tables.predictions().join(Tables.sales()).error());
    }
}
