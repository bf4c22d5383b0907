package org.churn;

public final class FeatureEncoder {
    public double[] encode(String plan, int age) {
        return new double[] {"plus".equals(plan) ? 1 : 0, age / 100.0};
    }
}
