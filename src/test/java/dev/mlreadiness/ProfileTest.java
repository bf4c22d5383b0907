package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.report.ExplainText;
import dev.mlreadiness.report.ReportView;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.Smell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kind of project it is, why, what that changes; which findings are reported, and which may fail a gate. */
class ProfileTest {

    private static final String PICKLE = "import pickle\n\nmodel = pickle.load(open('m', 'rb'))\n";

    @TempDir
    Path root;

    @TempDir
    Path rules;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Assessment scan() throws Exception {
        return scan(RubricSource.shipped(RubricSource.DEFAULT), true);
    }

    private Assessment scan(Rubric rubric, boolean showInfo) throws Exception {
        return TestScans.of(TestScans.only(rubric, "sec-pickle-load", "sec-yaml-load"))
                .showInfo(showInfo)
                .scan(root);
    }

    private static String guess(Assessment assessment) {
        return assessment.scan().profile() + ", " + assessment.scan().profileReason();
    }

    /** The shipped rubric with another rule.yaml laid over that of sec-pickle-load. */
    private Rubric with(String rule) throws Exception {
        Files.writeString(rules.resolve("rubric.yaml"), "id: own\ntitle: Own\nextends: ml-test-score-2017\n");
        Path file = rules.resolve("smells/sec-pickle-load/rule.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id: sec-pickle-load\n" + rule + "\n");
        return RubricSource.named(rules.toString(), rules);
    }

    @Test
    void theReasonOfAGuessIsTold() throws Exception {
        write("train.py", "import sklearn\n");
        assertThat(guess(scan())).isEqualTo("production, guessed: nothing tells of a library, a paper or lessons");
        write("Dockerfile", "FROM python:3.11\n");
        assertThat(guess(scan())).isEqualTo("production, guessed: it has files to deploy it");
        write("dvc.yaml", "stages: {}\n");
        assertThat(guess(scan())).isEqualTo("production, guessed: it has dvc.yaml");
        write("README.md", "# Churn\nCode of our paper.\n");
        assertThat(guess(scan())).isEqualTo("research, guessed: the README says “our paper”");
        write("README.md", "# Churn\nA tutorial on churn.\n");
        write("a.ipynb", "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}");
        write("b.ipynb", "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}");
        assertThat(guess(scan()))
                .isEqualTo("teaching, guessed: the README says “tutorial”, 2 of 3 code files are notebooks");
    }

    @Test
    void aLibraryIsKnownByItsPackage() throws Exception {
        write("train.py", "import sklearn\n");
        write("pyproject.toml", """
                [build-system]
                requires = ["hatchling"]
                build-backend = "hatchling.build"
                [project]
                name = "churn"
                classifiers = ["Programming Language :: Python :: 3"]
                """);
        assertThat(guess(scan())).isEqualTo("library, guessed: its package has classifiers for an index");
    }

    @Test
    void whatTheProfileLeavesOutIsTold() throws Exception {
        write("train.py", PICKLE);
        write("README.md", "# Churn\nCode of our paper.\n");
        Assessment assessment = scan();
        assertThat(assessment.scan().off()).containsExactly("sec-pickle-load");
        assertThat(assessment.findings()).isEmpty();
        assertThat(ReportView.of(assessment).scan().profileEffect()).isEqualTo("1 rule is off: sec-pickle-load");
    }

    @Test
    void aRuleThatNobodyMeasuredNeverFailsAGate() throws Exception {
        write("train.py", PICKLE);
        Assessment few = scan(with("confidence: high\nmeasured: {judged: 9, right: 9}"), true);
        assertThat(few.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.gated()).isFalse();
            assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
        });
        assertThat(ExplainText.lines(few, "sec-pickle-load", false).orElseThrow())
                .contains(
                        "  high, confidence medium",
                        "  9 of 9 judged findings were right, too few to tell: it never fails the");
        Assessment enough = scan(with("confidence: high\nmeasured: {judged: 25, right: 24}"), true);
        assertThat(enough.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.gated()).isTrue();
            assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
        });
        assertThat(ExplainText.lines(enough, "sec-pickle-load", false).orElseThrow())
                .contains("  high, confidence high", "  24 of 25 judged findings were right");
        Assessment unsure = scan(with("confidence: low\nmeasured: {judged: 25, right: 24}"), true);
        assertThat(unsure.findings()).noneMatch(Finding::gated);
        assertThat(new Smell.Measured(9, 9).enough()).isFalse();
    }

    @Test
    void infoIsReportedOnRequest() throws Exception {
        write("train.py", PICKLE);
        Rubric rubric = with("severity: info");
        Assessment hidden = scan(rubric, false);
        assertThat(hidden.findings()).isEmpty();
        assertThat(hidden.scan().hidden()).isEqualTo(1);
        assertThat(ReportView.of(hidden).scan().profileEffect())
                .isEqualTo("1 finding of severity info left out, showInfo reports them");
        Assessment shown = scan(rubric, true);
        assertThat(shown.findings()).hasSize(1);
        assertThat(shown.scan().hidden()).isZero();
    }
}
