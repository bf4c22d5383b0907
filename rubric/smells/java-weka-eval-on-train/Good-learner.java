package org.acme.churn;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.DecisionStump;
import weka.core.Instances;

/** A learning method that weighs its members by their error on the training data. */
class GoodLearner extends AbstractClassifier {

    private double weight;

    @Override
    public void buildClassifier(Instances data) throws Exception {
        DecisionStump member = new DecisionStump();
        member.buildClassifier(data);
        Evaluation evaluation = new Evaluation(data);
        evaluation.evaluateModel(member, data);
        weight = 1 - evaluation.errorRate();
    }
}
