package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Reason;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.RubricTest;
import java.util.List;

/** Words for outcomes: why this score, and what raises it. */
final class Reasons {

    private Reasons() {}

    static Reason of(RubricTest test, State state, EvidenceFound best, List<String> searched, double scale) {
        if (best == null || best.points() == 0) {
            return nothing(test, state, best);
        }
        String where = best.location().text();
        String start = best.shows() + " (" + where + ")";
        boolean capped = best.points() < scale && best.level().compareTo(Level.REACHED) >= 0;
        if (capped) {
            return new Reason(
                    "evidence.capped",
                    List.of(where),
                    start + " and it runs by itself, but it covers a part of this test only.");
        }
        return switch (best.level()) {
            case EFFECTIVE ->
                new Reason(
                        "evidence.effective",
                        List.of(where),
                        start
                                + (best.path().isEmpty()
                                        ? ", and it works by itself."
                                        : ". It runs by itself and its failure is seen."));
            case REACHED ->
                new Reason(
                        "evidence.reached",
                        List.of(where),
                        start + ". It runs by itself; nothing seen here acts on its result.");
            case REACHED_WEAKLY ->
                new Reason(
                        "evidence.weak",
                        List.of(where, best.broken()),
                        start + ". It runs by itself, but " + best.broken() + ".");
            case RECORDED ->
                new Reason(
                        "evidence.recorded",
                        List.of(where),
                        start + ". The result is recorded; " + reachOf(best) + ".");
            default -> new Reason("evidence.not-reached", List.of(where), start + ", but " + reachOf(best) + ".");
        };
    }

    private static String reachOf(EvidenceFound best) {
        return best.broken().isEmpty() ? "no repeating trigger reaches it" : best.broken();
    }

    private static Reason nothing(RubricTest test, State state, EvidenceFound best) {
        return switch (state) {
            case NOT_VISIBLE ->
                new Reason(
                        "nothing.not-visible",
                        List.of(),
                        "Files of a repository cannot show this; people have to record it. Nothing was recorded here.");
            case UNKNOWN ->
                new Reason(
                        "nothing.unknown",
                        List.of(),
                        "Unknown: a workflow could not be read, and nothing was found in the files that could.");
            default ->
                best == null
                        ? new Reason("nothing.found", List.of(), nothingFound(test))
                        : new Reason(
                                "nothing.named",
                                List.of(best.location().text()),
                                best.shows() + " (" + best.location().text() + "), by name only; nothing uses it.");
        };
    }

    private static String nothingFound(RubricTest test) {
        String text = "Nothing found in the files of this repository.";
        return test.visible() == RubricTest.Visibility.ELSEWHERE
                ? text + " If it lives in another repository or platform, this scan cannot see it."
                : text;
    }

    static String toRaise(RubricTest test, Evidence source, EvidenceFound best) {
        if (best == null || best.points() == 0) {
            return test.fix();
        }
        if (!source.hint().isEmpty()) {
            return source.hint();
        }
        if (best.level() == Level.REACHED_WEAKLY && !best.broken().isEmpty()) {
            return "Mend the way to it: " + best.broken() + ".";
        }
        if (best.level().compareTo(Level.REACHED_WEAKLY) < 0) {
            return "Let " + automation(test) + " run " + best.location().text() + " and fail on a bad result.";
        }
        return test.fix();
    }

    private static String automation(RubricTest test) {
        return switch (test.trigger()) {
            case CHANGE, HUMAN -> "CI";
            case TRAINING -> "each training run or CI";
            case SCHEDULE -> "a schedule";
        };
    }
}
