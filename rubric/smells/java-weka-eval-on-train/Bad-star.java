package org.acme.churn;

import weka.classifiers.*;
import weka.classifiers.trees.*;
import weka.core.*;

class BadStar {

    double accuracy(Instances all) throws Exception {
        Instances rows = all;
        J48 tree = new J48();
        tree.buildClassifier(rows);
        Evaluation evaluation = new Evaluation(rows);
        evaluation.evaluateModel(tree, all); // expect: java-weka-eval-on-train
        return evaluation.pctCorrect();
    }
}
