package org.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazon.deequ.VerificationResult;
import com.amazon.deequ.VerificationSuite;
import com.amazon.deequ.checks.Check;
import com.amazon.deequ.checks.CheckLevel;
import com.amazon.deequ.checks.CheckStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class CustomersDataTest {
    @Test
    void customersAreComplete() {
        SparkSession spark = SparkSession.builder().master("local").getOrCreate();
        Dataset<Row> customers = spark.read().option("header", "true").csv("data/customers.csv");
        VerificationResult result = new VerificationSuite().onData(customers).addCheck(Customers.check()).run();
        assertEquals(CheckStatus.Success(), result.status());
    }
}
