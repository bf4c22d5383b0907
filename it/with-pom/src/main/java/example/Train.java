package example;

import java.util.Random;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

public final class Train {

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args[0]);
        data.setClassIndex(data.numAttributes() - 1);
        J48 tree = new J48();
        tree.buildClassifier(data);
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(new J48(), data, 10, new Random(42));
        System.out.println(evaluation.toSummaryString());
    }
}
