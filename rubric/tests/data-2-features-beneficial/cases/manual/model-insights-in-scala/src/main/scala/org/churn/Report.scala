package org.churn

import com.salesforce.op.ModelInsights

object Report {
  def print(model: OpWorkflowModel): Unit = println(ModelInsights.extractFromStages(model.stages))
}
