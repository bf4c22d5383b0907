package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paper's arithmetic: sections are sums, the final score is the lowest section. */
public final class Scoring {

    private Scoring() {}

    /** @param points points by test id, on the rubric's scale; a missing test counts 0 */
    public static Score score(Rubric rubric, Map<String, Double> points) {
        List<SectionScore> sections = rubric.sections().stream()
                .map(section -> new SectionScore(
                        section.id(),
                        section.title(),
                        rubric.testsOf(section.id()).stream()
                                .mapToDouble(t -> points.getOrDefault(t.id(), 0.0))
                                .sum(),
                        rubric.testsOf(section.id()).size() * rubric.scale()))
                .toList();
        double lowest = sections.stream().mapToDouble(SectionScore::score).min().orElse(0);
        List<String> limitedBy = sections.stream()
                .filter(s -> s.score() == lowest)
                .map(SectionScore::id)
                .toList();
        return new Score(lowest, rubric.maximum(), band(rubric, lowest), sections, limitedBy);
    }

    /**
     * The score over the tests that apply: the lowest share of what a section can have, on the rubric's scale. A section of
     * which no test applies is left out.
     *
     * @param tests with their attestations
     * @return null when every test applies
     */
    public static Score applicable(Rubric rubric, List<TestOutcome> tests) {
        if (tests.stream().noneMatch(test -> test.state() == State.NOT_APPLICABLE)) {
            return null;
        }
        List<SectionScore> sections = new ArrayList<>();
        for (Rubric.Section section : rubric.sections()) {
            List<TestOutcome> applying = tests.stream()
                    .filter(test -> test.test().section().equals(section.id()))
                    .filter(test -> test.state() != State.NOT_APPLICABLE)
                    .toList();
            if (!applying.isEmpty()) {
                double score = applying.stream()
                        .mapToDouble(TestOutcome::attestedScore)
                        .sum();
                sections.add(new SectionScore(section.id(), section.title(), score, applying.size() * rubric.scale()));
            }
        }
        double share = sections.stream().mapToDouble(Scoring::share).min().orElse(0);
        List<String> limitedBy = sections.stream()
                .filter(section -> share(section) == share)
                .map(SectionScore::id)
                .toList();
        double lowest = share * rubric.maximum();
        return new Score(lowest, rubric.maximum(), band(rubric, lowest), sections, limitedBy);
    }

    private static double share(SectionScore section) {
        return section.score() / section.maximum();
    }

    /** The points of the tests. */
    public static Map<String, Double> points(List<TestOutcome> tests, boolean attested) {
        Map<String, Double> points = new LinkedHashMap<>();
        tests.forEach(test -> points.put(test.test().id(), attested ? test.attestedScore() : test.score()));
        return points;
    }

    /** The score of what files can show at most. */
    public static Score reachable(Rubric rubric, String convention) {
        return score(rubric, new Reachable(rubric, convention).points());
    }

    /** The band of a final score; bands are open below and closed above, the first one holds 0. */
    public static Rubric.Band band(Rubric rubric, double score) {
        for (Rubric.Band band : rubric.bands()) {
            if (score <= band.upTo()) {
                return band;
            }
        }
        return rubric.bands().get(rubric.bands().size() - 1);
    }
}
