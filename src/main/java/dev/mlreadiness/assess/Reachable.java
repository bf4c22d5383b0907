package dev.mlreadiness.assess;

import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import java.util.LinkedHashMap;
import java.util.Map;

/** The most that files can show: what the best evidence of each test gives when everything about it is there. */
final class Reachable {

    private final Rubric rubric;
    private final Map<Level, Double> points;
    private final boolean strict;

    /** @param convention a key of the rubric's points table */
    Reachable(Rubric rubric, String convention) {
        this.rubric = rubric;
        this.points = rubric.points().get(convention);
        this.strict = convention.equals("strict");
    }

    /** By test. */
    Map<String, Double> points() {
        Map<String, Double> most = new LinkedHashMap<>();
        rubric.tests().forEach(test -> most.put(test.id(), points(test)));
        return most;
    }

    /** The most that an outcome of the test can have. */
    double points(RubricTest test) {
        return test.evidence().stream()
                .mapToDouble(evidence -> Math.min(points.get(level(test, evidence)) * rubric.scale(), evidence.cap()))
                .max()
                .orElse(0);
    }

    private Level level(RubricTest test, Evidence evidence) {
        boolean weak = evidence.trigger() != null
                && evidence.trigger().compareTo(Assessor.needed(test, strict)) < 0
                && evidence.level().compareTo(Level.REACHED_WEAKLY) > 0;
        if (evidence.declared()) {
            return weak ? Level.REACHED_WEAKLY : evidence.level();
        }
        return evidence.level() == Level.NAMED ? Level.NAMED : Level.EFFECTIVE;
    }
}
