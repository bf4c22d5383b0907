package org.acme.churn;

import java.security.SecureRandom;
import java.util.Random;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.J48;
import weka.core.Instances;

class Bad {

    void direct(Instances data) throws Exception {
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(new J48(), data, 10, new Random()); // expect: java-weka-cv-unseeded
    }

    void byTheClock(Instances data) throws Exception {
        Random random = new Random(System.currentTimeMillis());
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(new J48(), data, 10, random); // expect: java-weka-cv-unseeded
    }

    void shuffled(Instances data) {
        Random random = new Random();
        data.randomize(random); // expect: java-weka-cv-unseeded
    }

    void secure(Instances data) {
        data.randomize(new SecureRandom()); // expect: java-weka-cv-unseeded
    }
}
