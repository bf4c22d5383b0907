package dev.mlreadiness.config;

import dev.mlreadiness.config.Attestation.Checked;
import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.config.Attestation.Kind;
import dev.mlreadiness.config.Attestation.Pointer;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which attestations can count, whatever the scan finds: dates, two persons, evidence that is there, unchanged
 * and filled in, and no renewal without new evidence. What does not count is kept, with the reason.
 */
public final class AttestationChecks {

    /** Days before its end from which an attestation is warned of. */
    static final int SOON = 30;

    private static final int A_DAY = 5;
    private static final Set<String> NOBODY = Set.of(
            "all",
            "any",
            "anybody",
            "anyone",
            "everybody",
            "everyone",
            "n/a",
            "na",
            "nobody",
            "none",
            "tbd",
            "team",
            "todo",
            "unknown",
            "us",
            "we");

    private final Rubric rubric;
    private final LocalDate date;

    /** @param date that stands for today */
    AttestationChecks(Rubric rubric, LocalDate date) {
        this.rubric = rubric;
        this.date = date;
    }

    /** The attestations in their order; those of another rubric are named as such. */
    List<Checked> check(List<Attestation> attestations) {
        List<Checked> checked = new ArrayList<>();
        for (Attestation attestation : attestations) {
            String flaw = flaw(attestation);
            checked.add(new Checked(attestation, flaw.isEmpty() ? renewal(attestation, attestations) : flaw));
        }
        return List.copyOf(checked);
    }

    /** What will change soon, and what looks signed by the dozen. */
    List<String> warnings(List<Checked> checked) {
        List<String> warnings = new ArrayList<>();
        Map<String, Integer> sameDay = new TreeMap<>();
        for (Checked each : checked) {
            Attestation attestation = each.attestation();
            long left = ChronoUnit.DAYS.between(date, attestation.expires());
            if (each.flaw().isEmpty() && left < SOON) {
                warnings.add("the attestation of " + attestation.test() + " ends on " + attestation.expires() + ", in "
                        + left + (left == 1 ? " day" : " days") + " (" + attestation.at() + ")");
            }
            String who = attestation.performedBy() + " attests that " + attestation.performedOn();
            sameDay.merge(who, 1, Integer::sum);
        }
        sameDay.forEach((who, count) -> {
            if (count > A_DAY) {
                int at = who.lastIndexOf(" attests that ");
                warnings.add(who.substring(0, at) + " attests " + count + " tests as done on "
                        + who.substring(at + " attests that ".length()) + " (" + Attestation.FILE + ")");
            }
        });
        return List.copyOf(warnings);
    }

    private String flaw(Attestation attestation) {
        RubricTest test = rubric.tests().stream()
                .filter(t -> t.id().equals(attestation.test()))
                .findFirst()
                .orElse(null);
        if (test == null
                || !attestation.rubric().isEmpty() && !attestation.rubric().equals(rubric.id())) {
            return "it is about the rubric " + attestation.rubric() + ", and this run uses " + rubric.id();
        }
        String flaw = dates(attestation, test);
        flaw = flaw.isEmpty() ? persons(attestation) : flaw;
        return flaw.isEmpty() ? evidence(attestation) : flaw;
    }

    private String dates(Attestation attestation, RubricTest test) {
        LocalDate done = attestation.performedOn();
        LocalDate expires = attestation.expires();
        int days = rubric.attestations().days(test, attestation.claim() == Claim.NOT_APPLICABLE);
        if (done.isAfter(date)) {
            return "performed_on " + done + " lies in the future";
        }
        if (!expires.isAfter(done)) {
            return "it expires on " + expires + ", no later than it was performed";
        }
        if (ChronoUnit.DAYS.between(done, expires) > days) {
            return "it may stand for " + days + " days, so it must expire by " + done.plusDays(days);
        }
        if (attestation.supersedes() != null && !attestation.supersedes().isBefore(done)) {
            return "it supersedes a test of " + attestation.supersedes() + ", which is not older";
        }
        return expires.isBefore(date) ? "it expired on " + expires : "";
    }

    private static String persons(Attestation attestation) {
        if (plain(attestation.performedBy()).equals(plain(attestation.approvedBy()))) {
            return "performed_by and approved_by are the same person";
        }
        List<String> names = List.of(attestation.performedBy(), attestation.approvedBy(), attestation.owner());
        for (String name : names) {
            if (name.indexOf('*') >= 0 || NOBODY.contains(plain(name))) {
                return "'" + name + "' is nobody in particular";
            }
        }
        return "";
    }

    private static String plain(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("@") ? text.substring(1) : text;
    }

    private String evidence(Attestation attestation) {
        for (Pointer pointer : attestation.evidence()) {
            String flaw = pointer.kind() == Kind.FILE ? file(pointer) : "";
            if (!flaw.isEmpty()) {
                return pointer.uri() + ": " + flaw;
            }
            if (pointer.accessed() != null && pointer.accessed().isAfter(date)) {
                return pointer.uri() + ": accessed " + pointer.accessed() + " lies in the future";
            }
        }
        boolean running = attestation.evidence().stream().anyMatch(p -> p.kind().running());
        return switch (attestation.claim()) {
            case NOT_APPLICABLE -> "";
            case MANUAL -> attestation.evidence().isEmpty() ? "it names no evidence" : "";
            case AUTOMATED ->
                running ? "" : "it names nothing that runs: evidence of kind ci-run, dashboard, alert or iac";
        };
    }

    private static String file(Pointer pointer) {
        EvidenceFile file = pointer.file();
        if (file.sha256().isEmpty()) {
            return file.flaw();
        }
        if (pointer.sha256().isEmpty()) {
            return "it has no sha256; that of the file is " + file.sha256();
        }
        if (!pointer.sha256().equals(file.sha256())) {
            return "it changed since it was attested, its sha256 is now " + file.sha256();
        }
        return file.flaw();
    }

    /** A later end on the same proof: the date was moved and nothing was done. */
    private static String renewal(Attestation attestation, List<Attestation> all) {
        for (Attestation other : all) {
            boolean same = other != attestation
                    && other.test().equals(attestation.test())
                    && other.rubric().equals(attestation.rubric())
                    && other.component().equals(attestation.component())
                    && other.model().equals(attestation.model());
            if (same && other.expires().isBefore(attestation.expires())) {
                if (other.performedOn().equals(attestation.performedOn())) {
                    return "it moves the end of the attestation in line " + other.line()
                            + ", and the test was not done again";
                }
                if (!proof(attestation).isEmpty() && proof(attestation).equals(proof(other))) {
                    return "it renews the attestation in line " + other.line() + " with the same evidence";
                }
            }
        }
        return "";
    }

    private static Set<String> proof(Attestation attestation) {
        Set<String> proof = new TreeSet<>();
        for (Pointer pointer : attestation.evidence()) {
            proof.add(pointer.sha256().isEmpty() ? pointer.repo() + " " + pointer.uri() : pointer.sha256());
        }
        return proof;
    }
}
