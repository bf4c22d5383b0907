package org.acme.churn;

import java.util.Random;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.instance.RemovePercentage;

class Good {

    double split(Instances data) throws Exception {
        RemovePercentage first = new RemovePercentage();
        first.setPercentage(30);
        first.setInputFormat(data);
        Instances train = Filter.useFilter(data, first);
        first.setInvertSelection(true);
        first.setInputFormat(data);
        Instances test = Filter.useFilter(data, first);
        J48 tree = new J48();
        tree.buildClassifier(train);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(tree, test);
        return evaluation.pctCorrect();
    }

    /** The training error is shown beside the error of cross-validation. */
    void resubstitutionBesideCrossValidation(Instances data) throws Exception {
        J48 tree = new J48();
        Evaluation folds = new Evaluation(data);
        folds.crossValidateModel(tree, data, 10, new Random(1));
        tree.buildClassifier(data);
        Evaluation seen = new Evaluation(data);
        seen.evaluateModel(tree, data);
        System.out.println(folds.pctCorrect() + " " + seen.pctCorrect());
    }
}
