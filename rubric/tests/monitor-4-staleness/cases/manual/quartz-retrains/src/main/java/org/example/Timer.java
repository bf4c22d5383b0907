package org.example;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;

public class Timer {

    public JobDetail job() {
        return JobBuilder.newJob(RetrainJob.class).build();
    }
}
