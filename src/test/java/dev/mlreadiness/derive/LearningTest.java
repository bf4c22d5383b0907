package dev.mlreadiness.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningTest {

    private final FactBase facts = new FactBase();

    @ParameterizedTest
    @CsvSource({
        // imports, code files, is it about machine learning
        "0, 3, false",
        "1, 30, true",
        "1, 31, false",
        "20, 5000, true",
    })
    void aFairShareOfTheCodeImportsALibrary(int importing, int code, boolean expected) {
        for (int i = 0; i < importing; i++) {
            add(new Fact(FactKind.PYTHON_IMPORT, Map.of("name", "torch.nn"), Location.line("m" + i + ".py", 1)));
        }
        assertThat(Learning.isSubject(facts, knowledge(), code)).isEqualTo(expected);
    }

    @Test
    void aFrameworkOfItsOwnSaysSoAndNamesItsFilesAfterIt() {
        readme("Marian tools", "Training pipelines for machine translation models.");
        List.of("train.sh", "trainTeacher.sh", "eval.py").forEach(this::file);
        assertThat(Learning.isSubject(facts, knowledge(), 100)).as("two files").isFalse();
        file("finetune_student.sh");
        assertThat(Learning.isSubject(facts, knowledge(), 100))
                .as("three files")
                .isTrue();
    }

    @Test
    void ownFunctionsThatTrainAndPredictCountUnderAReadmeThatSaysSo() {
        readme("MLOps platform", "");
        function("train_model");
        assertThat(Learning.isSubject(facts, knowledge(), 100))
                .as("only trains")
                .isFalse();
        function("predict_score");
        assertThat(Learning.isSubject(facts, knowledge(), 100)).isTrue();
    }

    private void function(String name) {
        add(new Fact(
                FactKind.PYTHON_FUNCTION, Map.of("name", name, "role", "source"), Location.line("src/" + name, 1)));
    }

    @Test
    void namesWithoutAReadmeThatSaysSoAreNoMachineLearning() {
        readme("Constraints", "Trains and timetables of a railway.");
        List.of("train.py", "train_times.py", "Train.java").forEach(this::file);
        assertThat(Learning.isSubject(facts, knowledge(), 10)).isFalse();
    }

    @Test
    void partsOfOtherWordsAreNoNames() {
        readme("Lint for machine learning code", "");
        List.of("constraint.py", "strainer.py", "terrain.py").forEach(this::file);
        assertThat(Learning.isSubject(facts, knowledge(), 10)).isFalse();
    }

    private void readme(String heading, String text) {
        add(new Fact(FactKind.DOC_SECTION, Map.of("heading", heading, "text", text), Location.line("README.md", 1)));
    }

    private void file(String name) {
        add(new Fact(
                FactKind.FILE,
                Map.of("name", name, "language", name.endsWith(".sh") ? "shell" : "python", "role", "source"),
                Location.file("src/" + name)));
    }

    private void add(Fact fact) {
        facts.add(List.of(fact));
    }

    private static Knowledge knowledge() {
        return new Knowledge(Map.of("ml-library", List.of("torch.*")));
    }
}
