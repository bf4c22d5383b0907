package org.acme.churn;

import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.core.Instances;

class GoodTestedElsewhere {

    /** The caller gives the training part and tests the model that it gets. */
    Classifier train(Classifier model, Instances train) throws Exception {
        model.buildClassifier(train);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(model, train);
        System.out.println("on the training part: " + evaluation.pctCorrect());
        return model;
    }
}
