package org.churn

import org.apache.spark.ml.tuning.CrossValidator

object Training {
  val search = new CrossValidator().setNumFolds(5)
}
