package org.example;

import com.amazon.deequ.VerificationSuite;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

public final class Checks {

    public static void main(String[] arguments) {
        new VerificationSuite().onData(Tables.requests()).addCheck(Rules.all()).run();
    }
}
