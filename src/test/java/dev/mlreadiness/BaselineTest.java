package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.GateCondition;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.config.Baseline;
import dev.mlreadiness.config.BaselineReader;
import dev.mlreadiness.report.BaselineReport;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline is written, the repository changes, and the next scan is compared with it. */
class BaselineTest {

    private static final String TRAIN = """
            import pandas as pd
            from sklearn.linear_model import LogisticRegression
            from sklearn.model_selection import train_test_split

            frame = pd.read_csv("/home/jdoe/a.csv")
            train, test = train_test_split(frame)
            LogisticRegression().fit(train, train.y)
            """;

    @TempDir
    Path root;

    @TempDir
    Path rules;

    private Rubric rubric;
    private Baseline baseline;

    @BeforeEach
    void write() throws Exception {
        rubric = TestScans.only(
                measured(rules), "proto-absolute-path", "repro-split-no-random-state", "sec-pickle-load");
        write("train.py", TRAIN);
        write("requirements.txt", "pandas==2.2.2\nscikit-learn==1.5.0\n");
    }

    /** The shipped rubric with two rules whose findings were judged: only such rules fail a gate. */
    private static Rubric measured(Path folder) throws Exception {
        Files.writeString(
                folder.resolve("rubric.yaml"), "id: measured\ntitle: Measured\nextends: ml-test-score-2017\n");
        for (String rule : List.of("proto-absolute-path", "repro-split-no-random-state")) {
            Path file = folder.resolve("smells/" + rule + "/rule.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "id: " + rule + "\nmeasured: {judged: 20, right: 19}\n");
        }
        return RubricSource.named(folder.toString(), folder);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Assessment scan() throws Exception {
        return TestScans.of(rubric).profile("production").baseline(baseline).scan(root);
    }

    private String save() throws Exception {
        BaselineReport.write(scan(), root.resolve(Baseline.FILE));
        baseline = BaselineReader.readFolder(root, "");
        return Files.readString(root.resolve(Baseline.FILE));
    }

    private static String counts(Assessment assessment) {
        Compared compared = assessment.baseline();
        return compared.fresh() + " new, " + compared.known() + " known, " + compared.fixed() + " fixed";
    }

    private static GateCondition condition(Assessment assessment, String id) {
        return assessment.gate().conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsNothingThatMovesOrIsOfOneMachine() throws Exception {
        String text = save();
        assertThat(text)
                .startsWith("{\n  \"schema\": 1,\n  \"tool\": \"test\",\n  \"rubric\": \"measured\",\n")
                .contains("{\"final\": 0, \"sections\": {\"data\": ")
                .contains("{\"path\": \"train.py\", \"rule\": \"proto-absolute-path\", \"fingerprint\": \"")
                .doesNotContain(root.toString())
                .doesNotContain("line");
        assertThat(save()).isEqualTo(text);
        assertThat(baseline.findings()).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
    }

    @Test
    void movedLinesAndRenamedFilesAreKnown() throws Exception {
        save();
        assertThat(counts(scan())).isEqualTo("0 new, 2 known, 0 fixed");
        write("train.py", "# a new line\n\n" + TRAIN.replace("frame = pd", "frame  =  pd"));
        Assessment moved = scan();
        assertThat(counts(moved)).isEqualTo("0 new, 2 known, 0 fixed");
        assertThat(moved.gate().passed()).isTrue();
        write("churn/fit.py", TRAIN);
        Files.delete(root.resolve("train.py"));
        assertThat(counts(scan())).isEqualTo("0 new, 2 known, 0 fixed");
        assertThat(scan().findings()).allMatch(finding -> finding.baseline().equals("known"));
    }

    @Test
    void aCopyIsNew() throws Exception {
        save();
        write("churn/fit.py", TRAIN);
        Assessment copied = scan();
        assertThat(counts(copied)).isEqualTo("2 new, 2 known, 0 fixed");
        assertThat(copied.findings().stream()
                        .filter(Assessment.Finding::isNew)
                        .map(finding -> finding.location().path()))
                .containsOnly("churn/fit.py");
        GateCondition fresh = condition(copied, "newSmells");
        assertThat(fresh.passed()).isFalse();
        assertThat(fresh.message()).startsWith("2 new smells, first churn/fit.py:5 (proto-absolute-path)");
    }

    @Test
    void aSecondLineLikeItIsNew() throws Exception {
        save();
        write("train.py", TRAIN + "frame = pd.read_csv(\"/home/jdoe/a.csv\")\n");
        assertThat(counts(scan())).isEqualTo("1 new, 2 known, 0 fixed");
    }

    @Test
    void aNewFindingOfARuleThatNobodyMeasuredDoesNotFail() throws Exception {
        save();
        write("load.py", "import pickle\n\nmodel = pickle.load(open('model.pkl', 'rb'))\n");
        Assessment grown = scan();
        assertThat(counts(grown)).isEqualTo("1 new, 2 known, 0 fixed");
        assertThat(grown.findings()).filteredOn(Assessment.Finding::isNew).noneMatch(Assessment.Finding::gated);
        assertThat(condition(grown, "newSmells").message())
                .isEqualTo("No new smell that may fail the build; 1 is of low confidence or of a rule that is not"
                        + " measured.");
        assertThat(grown.gate().passed()).isTrue();
    }

    @Test
    void fixedOnesNeverFail() throws Exception {
        save();
        write("train.py", TRAIN.replace("/home/jdoe/", ""));
        Assessment fixed = scan();
        assertThat(counts(fixed)).isEqualTo("0 new, 1 known, 1 fixed");
        assertThat(fixed.baseline().canTighten()).isTrue();
        assertThat(fixed.gate().passed()).isTrue();
    }

    @Test
    void suppressedOnesAreNeitherNewNorKnown() throws Exception {
        save();
        write(
                "train.py",
                TRAIN + "b = pd.read_csv('/home/jdoe/b.csv')  # mlreadiness: ignore[proto-absolute-path] mine\n");
        assertThat(counts(scan())).isEqualTo("0 new, 2 known, 0 fixed");
    }

    @Test
    void aLowerScoreFails() throws Exception {
        write(
                "train.py",
                "import pandera as pa\n" + TRAIN
                        + "frame = pa.DataFrameSchema({'age': pa.Column(int, pa.Check.ge(0))}).validate(frame)\n");
        save();
        assertThat(baseline.scores().get(0).sections().get("data")).isEqualTo(0.5);
        write("train.py", TRAIN);
        Assessment lower = scan();
        assertThat(lower.baseline().lower()).isNotEmpty();
        GateCondition scores = condition(lower, "baselineScores");
        assertThat(scores.passed()).isFalse();
        assertThat(scores.message())
                .startsWith("Below .mlreadiness/baseline.json: ")
                .contains(" instead of ");
        assertThat(lower.gate().passed()).isFalse();
    }

    @Test
    void takesThePlaceOfTheDefaultLimit() throws Exception {
        assertThat(scan().gate().passed()).isFalse();
        save();
        Assessment known = scan();
        assertThat(condition(known, "minScore").enforced()).isFalse();
        assertThat(known.gate().passed()).isTrue();
        assertThat(List.of(
                        condition(known, "baselineScores").passed(),
                        known.baseline().canTighten()))
                .containsExactly(true, false);
    }
}
