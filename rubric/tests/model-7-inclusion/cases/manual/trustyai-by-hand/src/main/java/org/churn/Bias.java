package org.churn;

import java.util.List;
import org.kie.trustyai.explainability.model.Dataframe;
import org.kie.trustyai.explainability.model.Output;
import org.kie.trustyai.metrics.fairness.group.DisparateImpactRatio;

public final class Bias {
    static double ratio(Dataframe privileged, Dataframe unprivileged, List<Output> favorable) {
        return DisparateImpactRatio.calculate(privileged, unprivileged, favorable);
    }
}
