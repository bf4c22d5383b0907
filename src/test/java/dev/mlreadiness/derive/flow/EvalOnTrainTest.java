package dev.mlreadiness.derive.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.java.JavaInspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvalOnTrainTest {

    private static Rubric rubric;

    @BeforeAll
    static void knowledge() throws Exception {
        rubric = RubricSource.folder(Path.of("rubric"));
    }

    private static List<String> found(Inspector inspector, String path, String text) throws Exception {
        FactSink sink = new FactSink(path, "source");
        inspector.inspect(SourceFile.of(path, text), sink);
        FactBase facts = new FactBase();
        facts.add(sink.summary());
        return new EvalOnTrain(rubric.knowledge())
                .derive(facts).stream()
                        .map(f -> f.location().startLine() + " " + f.text("name"))
                        .toList();
    }

    private static List<String> java(String body) throws Exception {
        String text = "import weka.classifiers.*; import weka.classifiers.trees.J48; import weka.core.*;"
                + " import org.deeplearning4j.nn.multilayer.MultiLayerNetwork; import smile.classification.RandomForest;"
                + " import smile.validation.metric.Accuracy;\nclass T { J48 field; Object m(Instances data, Instances test, J48 c, MultiLayerNetwork net, Object it) {\n"
                + body + "\n} }";
        Interest.Builder interest = new Interest.Builder();
        EvalOnTrain.interest(rubric.knowledge(), interest);
        return found(new JavaInspector(interest.build()), "T.java", text);
    }

    @Test
    void weka() throws Exception {
        String evaluation = "Evaluation e = new Evaluation(data);\n";
        assertThat(java("c.buildClassifier(data);\n" + evaluation + "e.evaluateModel(c, data);"))
                .containsExactly("5 weka.classifiers.Evaluation.evaluateModel");
        assertThat(java("Instances train = data; c.buildClassifier(train);\n" + evaluation
                        + "e.evaluateModel(c, data);"))
                .hasSize(1);
        assertThat(java("c.buildClassifier(data);" + evaluation + "e.evaluateModel(c, test);"))
                .isEmpty();
        assertThat(java("c.buildClassifier(data);" + evaluation + "e.evaluateModel(new J48(), data);"))
                .isEmpty();
        assertThat(java("c.buildClassifier(data); data = other();" + evaluation + "e.evaluateModel(c, data);"))
                .isEmpty();
        assertThat(java("c.buildClassifier(data);" + evaluation
                        + "e.evaluateModel(c, data); e.evaluateModel(c, test);"))
                .isEmpty();
        assertThat(
                        java(
                                evaluation
                                        + "e.crossValidateModel(c, data, 10, new java.util.Random(1)); c.buildClassifier(data); e.evaluateModel(c, data);"))
                .isEmpty();
        assertThat(java("for (int i = 0; i < 9; i++) { Instances train = data.trainCV(9, i); c.buildClassifier(train);"
                        + evaluation + "e.evaluateModel(c, data.testCV(9, i)); }"))
                .isEmpty();
        assertThat(java("Instances train = part(data); field.buildClassifier(train);" + evaluation
                        + "e.evaluateModel(field, train);"))
                .isEmpty();
    }

    @Test
    void otherJvmLibraries() throws Exception {
        assertThat(java("net.fit(it);\nreturn net.evaluate(it);"))
                .containsExactly("4 org.deeplearning4j.nn.multilayer.MultiLayerNetwork.evaluate");
        assertThat(java("net.fit(it); net.evaluate(test);")).isEmpty();
        assertThat(
                        java(
                                "RandomForest f = RandomForest.fit(formula, data);\nint[] p = f.predict(data);\ndouble a = Accuracy.of(y, p);"))
                .containsExactly("5 smile.validation.metric.Accuracy.of");
        assertThat(
                        java(
                                "RandomForest f = RandomForest.fit(formula, data); double a = Accuracy.of(y, f.predict(test));"))
                .isEmpty();
    }
}
