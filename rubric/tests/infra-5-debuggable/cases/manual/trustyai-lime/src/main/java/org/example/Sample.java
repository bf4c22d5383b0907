package org.example;

import org.kie.trustyai.explainability.local.lime.LimeExplainer;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        LimeExplainer explainer = new LimeExplainer();
        System.out.println(explainer.explainAsync(Rows.prediction(), Models.provider()).get());
    }
}
