package org.example;

import smile.classification.RandomForest;
import smile.data.formula.Formula;
import smile.math.MathEx;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        MathEx.setSeed(19650218);
        RandomForest model = RandomForest.fit(Formula.lhs("bought"), Rows.frame());
    }
}
