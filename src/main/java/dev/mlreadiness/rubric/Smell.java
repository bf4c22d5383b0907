package dev.mlreadiness.rubric;

import java.util.List;
import java.util.Set;

/**
 * A mistake that a pattern can find; it never changes the score.
 *
 * @param id names the problem, kebab-case; equals its folder
 * @param title short, without a full stop
 * @param group one of the groups that {@code rubric.yaml} lists
 * @param severities conditions in order; the first that holds decides
 * @param confidence of a finding
 * @param profiles where it is on by default; empty for everywhere
 * @param why what goes wrong
 * @param fix what to do instead
 * @param example changed code, where it helps; may be empty
 * @param when one finding for each fact that matches one of these
 * @param unless no finding where this matches in its scope; null for none
 * @param unlessScope scope of {@code unless}, file by default; null without one
 * @param raises ids of rubric tests that fixing it helps
 * @param references where it is described
 * @param markers codes with which other tools' comments let the same thing pass: {@code S301} in {@code # noqa: S301},
 *     {@code B301} in {@code # nosec B301}
 * @param measured how many of its findings in real repositories people have judged; {@link Measured#NEVER} for none
 * @param changes how code at a finding is changed; the first whose conditions hold is shown, empty for none
 */
public record Smell(
        String id,
        String title,
        String group,
        List<SeverityRule> severities,
        Confidence confidence,
        List<String> profiles,
        String why,
        String fix,
        String example,
        List<When> when,
        FactPattern unless,
        Evidence.Scope unlessScope,
        List<String> raises,
        List<String> references,
        List<String> markers,
        Measured measured,
        List<ChangeRule> changes) {

    /**
     * What is found, and the versions of libraries with which it is one.
     *
     * @param versions all must hold; empty for whatever version
     */
    public record When(FactPattern pattern, List<LibraryCondition> versions) {}

    /** A change and the conditions on the matched fact (whatever its kind) under which it is shown; null for always. */
    public record ChangeRule(Change change, FactPattern when) {}

    /**
     * A severity and when it holds.
     *
     * @param when conditions on the matched fact, whatever its kind; null for none
     * @param versions of libraries, all of which must hold; empty for whatever version
     */
    public record SeverityRule(Severity severity, FactPattern when, List<LibraryCondition> versions) {}

    /** Confidence of a finding: at most medium where too few were judged, whatever the rule's author thinks. */
    public Confidence trust() {
        return confidence == Confidence.HIGH && !measured.enough() ? Confidence.MEDIUM : confidence;
    }

    /** Whether it is on in a profile. */
    public boolean runsIn(String profile) {
        return profiles.isEmpty() || profiles.contains(profile);
    }

    /**
     * What people found when they looked at its findings in real repositories.
     *
     * @param judged findings that were looked at
     * @param right those that were right
     */
    public record Measured(int judged, int right) {

        /** Fewer say nothing. */
        public static final int LEAST = 10;

        /** Nobody has looked. */
        public static final Measured NEVER = new Measured(0, 0);

        /** Whether enough were judged to trust the rule. */
        public boolean enough() {
            return judged >= LEAST;
        }
    }

    /** The same, raising only those of the tests. */
    Smell raising(Set<String> tests) {
        return tests.containsAll(raises)
                ? this
                : new Smell(
                        id,
                        title,
                        group,
                        severities,
                        confidence,
                        profiles,
                        why,
                        fix,
                        example,
                        when,
                        unless,
                        unlessScope,
                        raises.stream().filter(tests::contains).toList(),
                        references,
                        markers,
                        measured,
                        changes);
    }
}
