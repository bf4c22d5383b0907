package org.churn

import com.salesforce.op.stages.impl.preparators.SanityChecker

object Training {
  val checked = new SanityChecker().setRemoveBadFeatures(true)
}
