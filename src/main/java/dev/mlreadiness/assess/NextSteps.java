package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Attest;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest.Effort;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do next, by gain in the final score per effort. The final score is a minimum, so only steps in a lowest section can move it; where several
 * sections are lowest, one step alone moves nothing and is listed as such. Each step assumes those before it, and the scores are replayed, never guessed.
 */
public final class NextSteps {

    /** Steps that are listed. */
    public static final int MAX = 5;

    private final Rubric rubric;
    private final Map<String, Double> start;
    private final Map<String, Double> most;
    private final Map<String, TestOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Double> points = new LinkedHashMap<>();

    private NextSteps(Rubric rubric, List<TestOutcome> tests, Map<String, Double> start, Map<String, Double> most) {
        this.rubric = rubric;
        this.start = start;
        this.most = most;
        this.points.putAll(start);
        tests.stream()
                .filter(outcome -> outcome.state() != State.NOT_APPLICABLE)
                .forEach(outcome -> outcomes.put(outcome.test().id(), outcome));
    }

    /**
     * At most {@link #MAX} steps; fewer when everything is at its maximum.
     *
     * @param attested whether attestations count; without them no step goes beyond what files can show
     */
    public static List<NextStep> of(Rubric rubric, String convention, List<TestOutcome> tests, boolean attested) {
        Map<String, Double> most = new LinkedHashMap<>();
        rubric.tests().forEach(test -> most.put(test.id(), rubric.scale()));
        if (!attested) {
            most.putAll(new Reachable(rubric, convention).points());
        }
        return new NextSteps(rubric, tests, Scoring.points(tests, attested), most).plan();
    }

    private List<NextStep> plan() {
        List<NextStep> steps = new ArrayList<>();
        while (steps.size() < MAX) {
            Score now = Scoring.score(rubric, points);
            TestOutcome next = outcomes.values().stream()
                    .filter(o -> now.limitedBy().contains(o.test().section()))
                    .filter(o -> points.get(o.test().id()) < most.get(o.test().id()))
                    .min(Comparator.comparingInt((TestOutcome o) -> cost(o))
                            .thenComparing(o -> -points.get(o.test().id())))
                    .orElse(null);
            if (next == null) {
                return steps;
            }
            steps.add(take(next, now));
        }
        return steps;
    }

    private NextStep take(TestOutcome outcome, Score before) {
        String id = outcome.test().id();
        double from = points.get(id);
        double to = Math.min(most.get(id), from + rubric.scale() / 2);
        boolean begun = from == start.get(id);
        points.put(id, to);
        Score after = Scoring.score(rubric, points);
        String section = outcome.test().section();
        return new NextStep(
                id,
                before.finalScore(),
                after.finalScore(),
                sectionScore(before, section),
                sectionScore(after, section),
                to,
                effort(outcome),
                begun ? first(outcome) : second(outcome.test().trigger()),
                begun && !outcome.evidence().isEmpty()
                        ? outcome.evidence().get(0).location()
                        : null,
                begun ? attest(outcome) : Attest.NO);
    }

    private static String first(TestOutcome outcome) {
        return outcome.toRaise().isEmpty() ? outcome.test().fix() : outcome.toRaise();
    }

    /** After the step that made it: who starts it, and what its failure does. */
    private static String second(TriggerClass trigger) {
        return switch (trigger) {
            case CHANGE -> "Then run it in CI on every change, and let its failure stop the change.";
            case TRAINING -> "Then run it with every training run, and let its failure stop the model.";
            case SCHEDULE -> "Then run it on a schedule, and let its failure alert somebody.";
            case HUMAN -> "Then let CI or a schedule repeat it, and keep its dated result.";
        };
    }

    /** Only what nothing was found of may be somewhere else. */
    private static Attest attest(TestOutcome outcome) {
        if (outcome.attestedScore() > 0) {
            return Attest.NO;
        }
        return switch (outcome.test().visible()) {
            case NO -> Attest.ONLY;
            case ELSEWHERE -> Attest.ELSEWHERE;
            case FILE -> Attest.NO;
        };
    }

    /** What exists only needs to be wired; what does not needs the test's own effort; what files cannot show comes last. */
    private Effort effort(TestOutcome outcome) {
        boolean exists = outcome.score() > 0 && points.get(outcome.test().id()) <= rubric.scale();
        return exists && outcome.test().effort() != Effort.S
                ? lower(outcome.test().effort())
                : outcome.test().effort();
    }

    private int cost(TestOutcome outcome) {
        int cost = switch (effort(outcome)) {
            case S -> 1;
            case M -> 4;
            case L -> 12;
        };
        boolean begun =
                points.get(outcome.test().id()) > start.get(outcome.test().id());
        boolean hidden = outcome.state() == State.NOT_VISIBLE || outcome.state() == State.UNKNOWN;
        return cost * 4 + (begun ? 2 : 0) + (hidden ? 40 : 0);
    }

    private static Effort lower(Effort effort) {
        return effort == Effort.L ? Effort.M : Effort.S;
    }

    private static double sectionScore(Score score, String section) {
        return score.sections().stream()
                .filter(s -> s.id().equals(section))
                .findFirst()
                .orElseThrow()
                .score();
    }
}
