package org.churn;

import weka.classifiers.Evaluation;
import weka.classifiers.functions.Logistic;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

public final class Training {
    void compare(Instances train, Instances test) throws Exception {
        Logistic line = new Logistic();
        line.buildClassifier(train);
        RandomForest forest = new RandomForest();
        forest.buildClassifier(train);
        Evaluation simple = new Evaluation(train);
        simple.evaluateModel(line, test);
        Evaluation complex = new Evaluation(train);
        complex.evaluateModel(forest, test);
        System.out.println(simple.pctCorrect() + " " + complex.pctCorrect());
    }
}
