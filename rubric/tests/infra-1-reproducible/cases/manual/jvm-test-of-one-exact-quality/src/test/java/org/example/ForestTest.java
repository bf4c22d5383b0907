package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

class ForestTest {

    @Test
    void fits() throws Exception {
        Instances rows = Rows.sample();
        RandomForest forest = new RandomForest();
        forest.buildClassifier(rows);
        Evaluation evaluation = new Evaluation(rows);
        double accuracy = evaluation.evaluateModel(forest, rows)[0];
        assertEquals(0.8125, accuracy);
    }
}
