package org.churn

import com.holdenkarau.spark.testing.DataFrameSuiteBase
import org.scalatest.funsuite.AnyFunSuite

class ColumnsSpec extends AnyFunSuite with DataFrameSuiteBase {
  test("the id goes") {
    assertDataFrameEquals(Columns.of(customers), expected)
  }
}
