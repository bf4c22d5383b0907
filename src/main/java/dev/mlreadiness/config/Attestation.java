package dev.mlreadiness.config;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person says about a test that files cannot show: one entry of {@code .mlreadiness/attestations.yaml}, well
 * formed.
 *
 * @param test id of the test
 * @param rubric id of the rubric that it is about; empty for any that has the test
 * @param component the part of the repository that it is about; empty for the whole
 * @param model which model, in words; may be empty
 * @param claim what is said
 * @param statement what was done and what came out; may be empty where the test does not apply
 * @param reason why the test does not apply, of the rubric's list; empty otherwise
 * @param performedOn when the test was done
 * @param performedBy who did it
 * @param approvedBy who looked at it
 * @param owner who answers next time
 * @param evidence what can be looked at
 * @param expires last day that it stands
 * @param supersedes when the test was done that this entry replaces; null for none
 * @param line of the entry
 */
public record Attestation(
        String test,
        String rubric,
        String component,
        String model,
        Claim claim,
        String statement,
        String reason,
        LocalDate performedOn,
        String performedBy,
        String approvedBy,
        String owner,
        List<Pointer> evidence,
        LocalDate expires,
        LocalDate supersedes,
        int line) {

    /** Its name in the repository. */
    public static final String FILE = ".mlreadiness/attestations.yaml";

    /** What can be said of a test. */
    public enum Claim {
        MANUAL,
        AUTOMATED,
        NOT_APPLICABLE;

        /** As written: {@code not-applicable}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a piece of evidence is. All but a file are told, never fetched. */
    public enum Kind {
        FILE,
        EXTERNAL,
        CI_RUN,
        DASHBOARD,
        ALERT,
        IAC;

        /** Whether a machine could check that something runs there. */
        boolean running() {
            return this == CI_RUN || this == DASHBOARD || this == ALERT || this == IAC;
        }
    }

    /**
     * A piece of evidence.
     *
     * @param uri path in the repository or address
     * @param repo repository of infrastructure as code; empty otherwise
     * @param sha256 digest as written, lower case; empty where none is
     * @param file what a file came to when it was read; null for all that is no file
     */
    public record Pointer(String uri, Kind kind, String repo, String sha256, LocalDate accessed, EvidenceFile file) {}

    /**
     * An entry and whether it counts, as far as no other file is asked.
     *
     * @param flaw why it does not count; empty when it does
     */
    public record Checked(Attestation attestation, String flaw) {}

    /** {@code .mlreadiness/attestations.yaml:12}. */
    public String at() {
        return FILE + ":" + line;
    }
}
