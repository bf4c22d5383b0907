package org.churn;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Thread)
public class FeatureBenchmark {
    private final FeatureEncoder encoder = new FeatureEncoder();

    @Benchmark
    public double[] encode() {
        return encoder.encode("plus", 40);
    }
}
