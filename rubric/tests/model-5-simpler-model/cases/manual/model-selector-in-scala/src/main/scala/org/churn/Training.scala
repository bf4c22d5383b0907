package org.churn

import com.salesforce.op.stages.impl.classification.BinaryClassificationModelSelector

object Training {
  val prediction = BinaryClassificationModelSelector.withCrossValidation()
}
