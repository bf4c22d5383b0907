package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.rubric.Rubric;
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
