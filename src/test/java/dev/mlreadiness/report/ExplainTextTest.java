package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTextTest {

    private static List<String> lines(String id) {
        return ExplainText.lines(SampleAssessment.churn(), id, true).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitor-2", "MONITOR-2", "Monitor.2", "monitor2", " monitor 2 "})
    void idsAreReadLeniently(String id) {
        assertThat(lines(id)).first().isEqualTo("Monitor 2: Data invariants hold for inputs");
    }

    @Test
    void aTestHasItsResultEvidenceAndWhatRaisesIt() {
        assertThat(lines("model-6"))
                .contains("Asks", "Why it matters", "Evidence", "Looked at", "To raise it", "Effort")
                .contains("  0.5 of 1, manual, reached, counts in part (confidence high). AUC by")
                .contains("  eval/slices.py:42")
                .contains("    path: schedule 0 2 * * * in .github/workflows/nightly.yml →")
                .contains("    but: the job goes on whatever the numbers are");
    }

    @Test
    void aSmellHasItsFindings() {
        assertThat(lines("repro-unseeded-split"))
                .contains(
                        "In this repository: 2 findings",
                        "  notebooks/02_baseline.ipynb:61:15 (cell 3, line 1)",
                        "  pipeline/train.py:31:15")
                .contains("  Pass random_state from the shared configuration.");
        assertThat(lines("proto-absolute-path")).contains("    suppressed by .mlreadiness.yml:9: local helper");
    }

    @Test
    void aLensHasItsWaysToFail() {
        assertThat(lines("how-it-fails")).first().isEqualTo("how-it-fails: How this project could fail");
        assertThat(lines("how-it-fails"))
                .containsSubsequence(
                        "decay (exposed)",
                        "nobody-knows (partly guarded)",
                        "  Write for each alert what to do. (runbook)",
                        "misread (not visible)",
                        "  Record it: What was done against it.",
                        "not-again (guarded)",
                        "  Nothing to do.");
    }

    @Test
    void aWayToFailHasItsGuards() {
        assertThat(lines("Nobody.Knows"))
                .containsSubsequence(
                        "nobody-knows: Nobody knows what to do",
                        "In this repository",
                        "  partly guarded. Some guards are there, the main ones not in full.",
                        "Main guards",
                        "  missing: A runbook says what to do (runbook)",
                        "  holds: Feature expectations are captured in a schema (data-1)",
                        "What also helps",
                        "Next",
                        "  Write for each alert what to do. (runbook)");
    }

    @Test
    void aGuardOfALensHasItsResult() {
        assertThat(lines("runbook"))
                .containsSubsequence(
                        "runbook: A runbook says what to do",
                        "  docs/runbook.md:3",
                        "To raise it",
                        "Effort",
                        "  hours");
    }

    @Test
    void linesFitTheScreen() {
        for (boolean unicode : new boolean[] {true, false}) {
            for (String id : List.of(
                    "data-1", "model-6", "monitor-6", "sec-pickle-load", "how-it-fails", "nobody-knows", "runbook")) {
                assertThat(ExplainText.lines(SampleAssessment.churn(), id, unicode)
                                .orElseThrow())
                        .allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(73));
            }
        }
    }

    @Test
    void unknownIdsHaveNeighbours() {
        assertThat(ExplainText.lines(SampleAssessment.churn(), "absolute-path", true))
                .isEmpty();
        assertThat(ExplainText.nearest(SampleAssessment.churn(), "absolute-path"))
                .containsExactly("proto-absolute-path");
        assertThat(ExplainText.nearest(SampleAssessment.churn(), "infra-9")).hasSize(5);
    }

    @Test
    void withoutMachineLearningThereIsNoResult() {
        assertThat(ExplainText.lines(SampleAssessment.withoutMl(), "data-1", true)
                        .orElseThrow())
                .contains("  No machine learning was found, so there is no result.");
    }
}
