package org.example;

import org.springframework.scheduling.annotation.Scheduled;

public class Weekly {

    @Scheduled(cron = "0 0 3 * * MON")
    public void retrain() {
        Cluster.submit("customers.jar");
    }
}
