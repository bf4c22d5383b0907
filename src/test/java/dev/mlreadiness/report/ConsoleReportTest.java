package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    static List<ConsoleLine> lines(Assessment assessment, boolean unicode) {
        return ConsoleReport.lines(
                ReportView.of(assessment),
                new ConsoleReport.Options(
                        unicode,
                        false,
                        3.14,
                        "target/mlreadiness/index.html",
                        List.of("mlreadiness.json"),
                        "mlreadiness"));
    }

    private static List<String> texts(List<ConsoleLine> lines) {
        return lines.stream()
                .map(line -> "[" + line.level() + "] " + line.text())
                .toList();
    }

    @Test
    void fitsTheScreen() {
        for (boolean unicode : new boolean[] {true, false}) {
            List<ConsoleLine> lines = lines(SampleAssessment.churn(), unicode);
            assertThat(lines).hasSizeBetween(25, 46);
            assertThat(texts(lines))
                    .allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void asciiIsAscii() {
        assertThat(lines(SampleAssessment.churn(), false))
                .allSatisfy(line -> assertThat(line.text().chars()).allMatch(c -> c < 0x7f));
    }

    @Test
    void theGateIsTheLastLine() {
        List<ConsoleLine> lines = lines(SampleAssessment.churn(), true);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(
                        new ConsoleLine(ConsoleLine.Level.ERROR, "Gate failed: final score 1.5 of 7, required 2.0."));
    }

    @Test
    void successIsShort() {
        assertThat(texts(lines(SampleAssessment.passing(), true)))
                .containsExactly(
                        "[INFO] ML readiness of churn-predictor: 1.5 of 7, attested 1.5, 214 files, 3.1 s",
                        "[INFO] Smells: 9 (3 high, 2 medium, 4 low, 1 suppressed). Report target/mlreadi…",
                        "[INFO] Problems: deploy/bench.yml (not valid YAML)",
                        "[INFO] Gate passed: final score 1.5 of 7, required 0.5.");
    }

    @Test
    void withoutMachineLearning() {
        assertThat(texts(lines(SampleAssessment.withoutMl(), true)))
                .containsExactly(
                        "[INFO] No machine learning found in churn-predictor, 214 files, 3.1 s",
                        "[INFO] Report target/mlreadiness/index.html",
                        "[INFO] Problems: deploy/bench.yml (not valid YAML)",
                        "[INFO] Nothing to score: the gate passes.");
    }

    @Test
    void findingsStartWithTheirPlace() {
        assertThat(texts(lines(SampleAssessment.churn(), true)))
                .contains("[WARNING] serving/app.py:18:13: high Untrusted pickle is loaded")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("[INFO] notebooks/02_baseline.ipynb:61:15: medium Train/test split"));
    }

    @Test
    void aLongPathStaysWhole() {
        String path = "services/" + "deep/".repeat(20) + "Features.java";
        Assessment.Finding finding = SampleAssessment.finding(
                SampleAssessment.findings().get(0).smell(),
                Severity.HIGH,
                "aa",
                "x",
                Location.range(path, 3, 4, 3, 9),
                Assessment.Excerpt.NONE);
        List<ConsoleLine> lines = lines(SampleAssessment.withFindings(List.of(finding)), true);
        assertThat(lines)
                .extracting(ConsoleLine::text)
                .contains(path + ":3:4:", "    high Same feature computed twice, in two languages");
    }

    @Test
    void aFindingShowsTheVersionThatDecidedAndTheChangedLine() {
        Assessment.Finding sample = SampleAssessment.findings().get(0);
        Assessment.Finding finding = new Assessment.Finding(
                sample.smell(),
                Severity.HIGH,
                sample.confidence(),
                "aa",
                "x",
                Location.range("restore.py", 3, 5, 3, 18),
                new Assessment.Excerpt(3, List.of("    s = torch.load(p)")),
                true,
                sample.content(),
                sample.baseline(),
                null,
                List.of(new Assessment.LibraryVersion("torch", ">=2,<2.5", Location.line("setup.cfg", 7))),
                List.of(new Assessment.Hunk(
                        3, List.of("    s = torch.load(p)"), List.of("    s = torch.load(p, weights_only=True)"))));

        assertThat(lines(SampleAssessment.withFindings(List.of(finding)), true))
                .extracting(ConsoleLine::text)
                .containsSubsequence(
                        "       = torch >=2,<2.5 (setup.cfg:7)",
                        "     3 | s = torch.load(p)",
                        "       + s = torch.load(p, weights_only=True)");
    }
}
