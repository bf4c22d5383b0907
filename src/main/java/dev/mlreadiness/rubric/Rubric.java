package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole rubric.
 *
 * @param id {@code ml-test-score-2017}
 * @param title for people
 * @param source publication
 * @param about what a repository must be for a score
 * @param scale points of a fully automated test: 1 in 2017, 2 in 2016
 * @param points points by convention ({@code expert}, {@code strict}) and level, on the 2017 scale of 0, 0.5, 1;
 *     multiplied by {@code scale}
 * @param sections in order
 * @param tests in order of sections and numbers
 * @param bands in ascending order
 * @param smells by id
 * @param lenses other readings of the same evidence that fit the rubric's tests
 * @param knowledge what library names mean
 * @param attestations what people may attest
 * @param digest sha-256 of the sources, hex
 */
public record Rubric(
        String id,
        String title,
        String source,
        About about,
        double scale,
        Map<String, Map<Level, Double>> points,
        List<Section> sections,
        List<RubricTest> tests,
        List<Band> bands,
        List<Smell> smells,
        List<Lens> lenses,
        Knowledge knowledge,
        AttestationRules attestations,
        String digest) {

    /**
     * What a repository must be for a score.
     *
     * @param what in words that fit between "No" and "found": machine learning
     * @param any patterns of which one must match
     */
    public record About(String what, List<FactPattern> any) {
        /** The facts of a repository with machine learning. */
        static final About MACHINE_LEARNING = new About(
                "machine learning",
                List.of(new FactPattern(
                        FactKind.PROJECT, Map.of("ml", new Condition.In(Set.of("true"))), Map.of(), 0)));
    }

    /** A section; its score is the sum of its tests. */
    public record Section(String id, String title) {}

    /**
     * A range of final scores: above {@code above} (exclusive) up to {@code upTo} (inclusive). The first band holds
     * exactly 0.
     */
    public record Band(String id, String title, double above, double upTo) {}

    /** Most that a section, and so the final score, can reach. */
    public double maximum() {
        return sections.stream()
                .mapToDouble(s -> testsOf(s.id()).size() * scale)
                .min()
                .orElse(0);
    }

    /** The smell with an id; null where the rubric has none. */
    public Smell smell(String id) {
        return smells.stream()
                .filter(smell -> smell.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What somebody meant who wrote the id of a smell that the rubric does not have, to be put behind a message. */
    public String hintOfSmell(String id) {
        return Nearest.hint(id, smells.stream().map(Smell::id).sorted().toList());
    }

    /** The tests of a section in order. */
    public List<RubricTest> testsOf(String section) {
        return tests.stream().filter(t -> t.section().equals(section)).toList();
    }
}
