package org.example;

import org.springframework.scheduling.annotation.Scheduled;

public class Checks {

    @Scheduled(cron = "0 0 4 * * *")
    public void checkLicence() {
        Licences.verify();
    }
}
