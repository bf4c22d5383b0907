package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.Reason;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    private final Rubric rubric = ScoringTest.shipped("ml-test-score-2017");

    @Test
    void replayedStepsGiveThePromisedScores() {
        for (int seed = 0; seed < 500; seed++) {
            List<TestOutcome> tests = random(new Random(seed));
            Map<String, Double> points = new HashMap<>();
            tests.forEach(t -> points.put(t.test().id(), t.score()));
            for (NextStep step : NextSteps.of(rubric, "expert", tests, true)) {
                String section = section(step.testId());
                assertThat(Scoring.score(rubric, points).finalScore())
                        .as("seed %d before %s", seed, step)
                        .isEqualTo(step.finalFrom());
                assertThat(sum(points, section)).as("seed %d", seed).isEqualTo(step.sectionFrom());
                assertThat(step.to()).isGreaterThan(points.get(step.testId()));
                points.put(step.testId(), step.to());
                assertThat(Scoring.score(rubric, points).finalScore())
                        .as("seed %d after %s", seed, step)
                        .isEqualTo(step.finalTo());
                assertThat(sum(points, section)).as("seed %d", seed).isEqualTo(step.sectionTo());
            }
        }
    }

    @Test
    void everyStepWorksInALowestSection() {
        for (int seed = 0; seed < 500; seed++) {
            List<TestOutcome> tests = random(new Random(seed));
            for (NextStep step : NextSteps.of(rubric, "expert", tests, true)) {
                assertThat(step.sectionFrom()).as("seed %d %s", seed, step).isEqualTo(step.finalFrom());
            }
        }
    }

    @Test
    void theSecondStepOfATestSaysWhoStartsItAndWhatItsFailureDoes() {
        List<TestOutcome> tests = rubric.tests().stream()
                .map(t -> outcome(t, t.id().equals("monitor-2") ? 0 : 1, State.ABSENT))
                .toList();
        List<NextStep> steps = NextSteps.of(rubric, "expert", tests, true);
        assertThat(steps).extracting(NextStep::testId).containsExactly("monitor-2", "monitor-2");
        assertThat(steps.get(1).text()).isEqualTo("Then run it on a schedule, and let its failure alert somebody.");
    }

    @Test
    void nothingIsLeftToDoAtTheTop() {
        List<TestOutcome> tests =
                rubric.tests().stream().map(t -> outcome(t, 1, State.AUTOMATED)).toList();
        assertThat(NextSteps.of(rubric, "expert", tests, true)).isEmpty();
    }

    @Test
    void whatExistsIsCheaperThanWhatDoesNot() {
        List<TestOutcome> tests = new ArrayList<>();
        for (RubricTest test : rubric.tests()) {
            boolean lowest = test.section().equals("monitor");
            boolean begun = test.id().equals("monitor-2");
            tests.add(outcome(
                    test,
                    lowest ? (begun ? 0.5 : 0) : 1,
                    begun ? State.MANUAL : lowest ? State.ABSENT : State.AUTOMATED));
        }
        assertThat(NextSteps.of(rubric, "expert", tests, true)).hasSize(NextSteps.MAX);
        assertThat(NextSteps.of(rubric, "expert", tests, true).subList(0, 3))
                .extracting(NextStep::testId)
                .contains("monitor-2");
    }

    private List<TestOutcome> random(Random random) {
        return rubric.tests().stream()
                .map(t -> {
                    double score = random.nextInt(3) / 2.0;
                    return outcome(t, score, score == 1 ? State.AUTOMATED : score == 0 ? State.ABSENT : State.MANUAL);
                })
                .toList();
    }

    private static TestOutcome outcome(RubricTest test, double score, State state) {
        return new TestOutcome(
                test,
                score,
                state,
                score == 0 ? null : Level.IMPLEMENTED,
                Confidence.HIGH,
                new Reason("k", List.of(), "because"),
                score == 1 ? "" : "do it",
                List.of(),
                0,
                List.of(),
                1,
                null);
    }

    private String section(String test) {
        return test.substring(0, test.indexOf('-'));
    }

    private static double sum(Map<String, Double> points, String section) {
        return points.entrySet().stream()
                .filter(e -> e.getKey().startsWith(section + "-"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
