package org.acme.churn;

import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.core.Instances;

class GoodFolds {

    double folds(Classifier model, Instances data) throws Exception {
        Evaluation evaluation = new Evaluation(data);
        for (int fold = 0; fold < 10; fold++) {
            Instances train = data.trainCV(10, fold);
            Instances test = data.testCV(10, fold);
            model.buildClassifier(train);
            evaluation.evaluateModel(model, test);
        }
        return evaluation.pctCorrect();
    }
}
