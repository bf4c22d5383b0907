package org.churn

import com.salesforce.op.filters.RawFeatureFilter

object Training {
  val filter = new RawFeatureFilter(reader, None, 100, 0.1, 0.9, 0.9, 20.0, 0.9)
}
