package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Attest;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.Gate;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.config.Attestation.Checked;
import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Rubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttestingTest {

    private final Rubric rubric = ScoringTest.shipped("ml-test-score-2017");
    private final FactBase facts = new FactBase();

    @Test
    void anAttestationNeverChangesTheVerifiedScore() {
        List<TestOutcome> nothing = new Assessor(rubric, "expert", facts).assess();
        Attesting attesting =
                attest(nothing, said("model-2", Claim.MANUAL, ""), said("monitor-3", Claim.AUTOMATED, ""));
        List<TestOutcome> tests = attesting.outcomes();
        assertThat(Scoring.score(rubric, Scoring.points(tests, false)))
                .isEqualTo(Scoring.score(rubric, Scoring.points(nothing, false)));
        Score attested = Scoring.score(rubric, Scoring.points(tests, true));
        assertThat(attested.sections())
                .extracting(Assessment.SectionScore::score)
                .containsExactly(0.0, 0.5, 0.0, 1.0);
        assertThat(outcome(tests, "model-2").state()).isEqualTo(State.ATTESTED);
        assertThat(outcome(tests, "model-2").score()).isZero();
        assertThat(outcome(tests, "model-2").attestedScore()).isEqualTo(0.5);
        assertThat(attesting.attestations()).allMatch(Attested::counts);
    }

    @Test
    void the2016RubricDoublesThePoints() {
        Rubric older = ScoringTest.shipped("ml-test-score-2016");
        List<TestOutcome> nothing = new Assessor(older, "strict", facts).assess();
        Attesting attesting =
                new Attesting(older, settings("verified", said("model-2", Claim.MANUAL, "")), facts, nothing, "");
        assertThat(outcome(attesting.outcomes(), "model-2").attestedScore()).isEqualTo(1);
    }

    @Test
    void whatTheCheckerRefusedDoesNotCount() {
        Attested refused = attest(
                        new Assessor(rubric, "expert", facts).assess(),
                        new Checked(said("model-2", Claim.MANUAL, "").attestation(), "it expired on 2026-01-01"))
                .attestations()
                .get(0);
        assertThat(refused.counts()).isFalse();
        assertThat(refused.points()).isZero();
    }

    @Test
    void automatedCannotContradictAScanThatFindsNothing() {
        Attesting attesting = attest(
                new Assessor(rubric, "expert", facts).assess(),
                said("infra-1", Claim.AUTOMATED, ""),
                said("infra-6", Claim.AUTOMATED, ""));
        assertThat(attesting.attestations())
                .extracting(Attested::why)
                .containsExactly("conflict: files would show this, and the scan finds nothing of it", "");
    }

    @Test
    void notApplicableEarnsNothingAndIsComparedWithTheScan() {
        List<TestOutcome> nothing = new Assessor(rubric, "expert", facts).assess();
        Attesting attesting = attest(nothing, said("model-7", Claim.NOT_APPLICABLE, "no-people-scored"));
        TestOutcome inclusion = outcome(attesting.outcomes(), "model-7");
        assertThat(inclusion.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(inclusion.attestedScore()).isZero();
        assertThat(inclusion.reason().text()).contains("no people are scored", "2027-01-20");

        facts.add(List.of(new Fact(
                FactKind.DATA_FILE,
                Map.of("columns", List.of("id", "Gender", "age"), "role", "data", "format", "csv"),
                Location.file("data/people.csv"))));
        assertThat(attest(nothing, said("model-7", Claim.NOT_APPLICABLE, "no-people-scored"))
                        .attestations()
                        .get(0)
                        .why())
                .isEqualTo("conflict: no people are scored, it says, but see data/people.csv");
    }

    @Test
    void overApplicableTestsTheLowestShareCounts() {
        List<TestOutcome> tests = attest(all(0.5), said("model-7", Claim.NOT_APPLICABLE, "no-people-scored"))
                .outcomes();
        assertThat(Scoring.applicable(rubric, tests))
                .as("what the scan finds cannot be not applicable")
                .isNull();
        List<TestOutcome> without = new ArrayList<>(all(0.5));
        without.replaceAll(o -> o.test().id().equals("model-7") ? with(o, 0, State.ABSENT) : o);
        tests = attest(without, said("model-7", Claim.NOT_APPLICABLE, "no-people-scored"))
                .outcomes();
        assertThat(Scoring.score(rubric, Scoring.points(tests, true)).finalScore())
                .isEqualTo(3);
        Score applicable = Scoring.applicable(rubric, tests);
        assertThat(applicable.finalScore()).isEqualTo(3.5);
        assertThat(applicable.sections().get(1).maximum()).isEqualTo(6);
        assertThat(NextSteps.of(rubric, "expert", tests, false))
                .extracting(NextStep::testId)
                .doesNotContain("model-7");
    }

    @Test
    void oneAttestationOfATestCounts() {
        Attesting attesting = attest(
                new Assessor(rubric, "expert", facts).assess(),
                said("model-2", Claim.MANUAL, ""),
                said("model-2", Claim.AUTOMATED, ""));
        assertThat(attesting.attestations())
                .extracting(Attested::why)
                .containsExactly("the attestation in line 7 says as much", "");
        assertThat(outcome(attesting.outcomes(), "model-2").attestedScore()).isEqualTo(1);
    }

    @Test
    void whatFilesShowNeedsNoAttestation() {
        assertThat(attest(all(0.5), said("model-2", Claim.MANUAL, ""))
                        .attestations()
                        .get(0)
                        .why())
                .isEqualTo("the files show as much");
    }

    @Test
    void theGateJudgesTheScoreThatItIsAskedTo() {
        List<TestOutcome> tests =
                attest(all(0.5), said("monitor-3", Claim.AUTOMATED, "")).outcomes();
        Score verified = Scoring.score(rubric, Scoring.points(tests, false));
        Gate gate = GateKeeper.judge(
                settings("verified"), true, List.of(new GateKeeper.Judged("", verified, tests)), List.of(), null);
        assertThat(gate.on()).isEqualTo("verified");
        assertThat(gate.conditions().get(0).message()).isEqualTo("Final score 3.5 meets minScore 0.5.");
        Score attested = Scoring.score(rubric, Scoring.points(tests, true));
        gate = GateKeeper.judge(
                settings("attested"), true, List.of(new GateKeeper.Judged("", attested, tests)), List.of(), null);
        assertThat(gate.on()).isEqualTo("attested");
        assertThat(gate.conditions().get(0).message())
                .isEqualTo("Final score with attestations 3.5 meets minScore 0.5.");
    }

    @Test
    void filesCannotReachMoreThanTheirEvidenceAllows() {
        Score reachable = Scoring.reachable(rubric, "expert");
        assertThat(reachable.finalScore()).isBetween(4.0, 7.0);
        Map<String, Double> most = new Reachable(rubric, "expert").points();
        assertThat(most.get("data-6")).isEqualTo(0.5);
        assertThat(most.get("data-7")).isEqualTo(1);
        for (NextStep step : NextSteps.of(rubric, "expert", all(0), false)) {
            assertThat(step.to()).isLessThanOrEqualTo(most.get(step.testId()));
        }
    }

    @Test
    void stepsSayWhatOnlyPeopleCanAttest() {
        List<TestOutcome> tests = new ArrayList<>(all(1));
        tests.replaceAll(o ->
                List.of("model-2", "monitor-3", "infra-1").contains(o.test().id())
                        ? with(o, 0, o.test().id().equals("model-2") ? State.NOT_VISIBLE : State.ABSENT)
                        : o);
        Map<String, Attest> attest = new java.util.TreeMap<>();
        NextSteps.of(rubric, "expert", tests, true).forEach(step -> attest.putIfAbsent(step.testId(), step.attest()));
        assertThat(attest)
                .containsEntry("model-2", Attest.ONLY)
                .containsEntry("monitor-3", Attest.ELSEWHERE)
                .containsEntry("infra-1", Attest.NO);
    }

    private List<TestOutcome> all(double score) {
        return new Assessor(rubric, "expert", facts)
                .assess().stream()
                        .map(o -> with(o, score, score == 0 ? State.ABSENT : State.MANUAL))
                        .toList();
    }

    private static TestOutcome with(TestOutcome o, double score, State state) {
        Assessment.EvidenceFound evidence = new Assessment.EvidenceFound(
                "e",
                "It is there",
                dev.mlreadiness.rubric.Level.IMPLEMENTED,
                score,
                Location.line("train.py", 1),
                Assessment.Excerpt.NONE,
                List.of(),
                "",
                "");
        return new TestOutcome(
                o.test(),
                score,
                state,
                null,
                o.confidence(),
                o.reason(),
                o.test().fix(),
                score > 0 ? List.of(evidence) : List.of(),
                0,
                List.of(),
                0,
                null);
    }

    private static TestOutcome outcome(List<TestOutcome> tests, String id) {
        return tests.stream().filter(o -> o.test().id().equals(id)).findFirst().orElseThrow();
    }

    private Attesting attest(List<TestOutcome> tests, Checked... checked) {
        return new Attesting(rubric, settings("verified", checked), facts, tests, "");
    }

    private static Checked said(String test, Claim claim, String reason) {
        return new Checked(
                new Attestation(
                        test,
                        "",
                        "",
                        "",
                        claim,
                        "done",
                        reason,
                        LocalDate.of(2026, 10, 30),
                        "alice",
                        "bob",
                        "churn-team",
                        List.of(),
                        LocalDate.of(2027, 1, 20),
                        null,
                        7),
                "");
    }

    private static Settings settings(String gateOn, Checked... checked) {
        return new Settings(
                0.5,
                Map.of(),
                null,
                "expert",
                "",
                List.of(),
                List.of(),
                gateOn,
                List.of(checked),
                List.of(),
                LocalDate.of(2026, 11, 24),
                Map.of(),
                List.of(),
                List.of(),
                true,
                null);
    }
}
