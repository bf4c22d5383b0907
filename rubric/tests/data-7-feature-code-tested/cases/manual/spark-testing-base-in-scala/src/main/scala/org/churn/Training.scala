package org.churn

import org.apache.spark.ml.classification.LogisticRegression

object Training {
  val model = new LogisticRegression()
}
