package dev.mlreadiness.rubric;

import java.util.List;
import java.util.Map;

/**
 * What people may attest, since files cannot show everything.
 *
 * @param days how long an attestation stands at most, in days since the test was done: by id of a test or section, and
 *     under {@link #NOT_APPLICABLE} and {@link #OTHER}
 * @param exemptions the reasons for which a test may be not applicable
 */
public record AttestationRules(Map<String, Integer> days, List<Exemption> exemptions) {

    /** Key of {@link #days} for tests that do not apply. */
    public static final String NOT_APPLICABLE = "not-applicable";

    /** Key of {@link #days} for all other tests. */
    public static final String OTHER = "other";

    /** Of a rubric that says nothing: half a year, and no reason against a test. */
    public static final AttestationRules DEFAULT = new AttestationRules(Map.of(OTHER, 180), List.of());

    /**
     * A reason for which a test may be not applicable.
     *
     * @param id as attestations name it
     * @param title for people
     * @param against facts that speak against it
     */
    public record Exemption(String id, String title, List<FactPattern> against) {}

    /** Most days that an attestation of the test stands. */
    public int days(RubricTest test, boolean notApplicable) {
        int other = days.getOrDefault(OTHER, DEFAULT.days().get(OTHER));
        return notApplicable
                ? days.getOrDefault(NOT_APPLICABLE, other)
                : days.getOrDefault(test.id(), days.getOrDefault(test.section(), other));
    }
}
