package org.example;

import static org.junit.Assert.assertTrue;

import java.io.File;
import org.junit.Test;

public class SubmissionAppTest {

    @Test
    public void writesSubmission() throws Exception {
        SubmissionApp.main(new String[] {"small-train.csv", "small-test.csv", "target/submission.csv"});
        assertTrue(new File("target/submission.csv").exists());
    }
}
