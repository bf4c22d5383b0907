package org.acme.churn;

import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.converters.ConverterUtils.DataSource;

class Bad {

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read("churn.arff");
        data.setClassIndex(data.numAttributes() - 1);
        Classifier forest = new RandomForest();
        forest.buildClassifier(data);
        Evaluation evaluation = new Evaluation(data);
        evaluation.evaluateModel(forest, data); // expect: java-weka-eval-on-train
        System.out.println(evaluation.toSummaryString());
        SerializationHelper.write("forest.model", forest);
    }
}
