package shop

import com.amazon.deequ.VerificationSuite
import com.amazon.deequ.checks.{Check, CheckLevel}

object RequestCheck {
  def run(rows: org.apache.spark.sql.DataFrame): Unit =
    VerificationSuite().onData(rows).addCheck(Check(CheckLevel.Error, "requests").isComplete("age")).run()
}
