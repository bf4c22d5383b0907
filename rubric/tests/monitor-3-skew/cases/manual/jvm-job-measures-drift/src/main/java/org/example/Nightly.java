package org.example;

import org.springframework.scheduling.annotation.Scheduled;

public class Nightly {

    @Scheduled(cron = "0 0 4 * * *")
    public void measureDrift() {
        Alarms.ring(Histograms.trained().distance(Histograms.served()));
    }
}
