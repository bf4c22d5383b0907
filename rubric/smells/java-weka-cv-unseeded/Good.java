package org.acme.churn;

import java.util.Random;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.J48;
import weka.core.Instances;

class Good {

    private static final long SEED = 42;

    void constant(Instances data) throws Exception {
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(new J48(), data, 10, new Random(1));
        evaluation.crossValidateModel(new J48(), data, 10, new Random(SEED));
    }

    void seededLater(Instances data) throws Exception {
        Random random = new Random();
        random.setSeed(7);
        data.randomize(random);
    }

    void fromOutside(Instances data, Random random, long seed) throws Exception {
        data.randomize(random);
        data.randomize(new Random(seed));
        Random other = new Random();
        other = new Random(3);
        data.randomize(other);
    }

    /** The data has its own generator, seeded by the data. */
    void ofTheData(Instances data) {
        data.randomize(data.getRandomNumberGenerator(1));
    }
}
