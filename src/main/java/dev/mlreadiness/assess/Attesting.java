package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.Reason;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.rubric.AttestationRules.Exemption;
import dev.mlreadiness.rubric.FactPattern;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays what people attest over what files show. It never changes a verified score, it cannot contradict the scan, and of
 * several attestations of a test one counts.
 */
public final class Attesting {

    private final Rubric rubric;
    private final Settings settings;
    private final PatternMatcher patterns;
    private final Map<String, TestOutcome> outcomes = new LinkedHashMap<>();
    private final List<Attested> attested = new ArrayList<>();
    private final Map<String, Attested> counting = new LinkedHashMap<>();

    /**
     * @param facts of what is attested
     * @param tests the outcomes that files show
     * @param component whose attestations are asked for besides those of the whole; empty for none
     */
    public Attesting(Rubric rubric, Settings settings, FactBase facts, List<TestOutcome> tests, String component) {
        this.rubric = rubric;
        this.settings = settings;
        this.patterns = new PatternMatcher(facts);
        tests.forEach(outcome -> outcomes.put(outcome.test().id(), outcome));
        List<Attested> judged = settings.attestations().stream()
                .filter(checked -> checked.attestation().component().isEmpty()
                        || checked.attestation().component().equals(component))
                .map(this::judge)
                .toList();
        judged.stream().filter(Attested::counts).forEach(this::choose);
        judged.forEach(each -> attested.add(each.counts() ? outdone(each) : each));
    }

    /** All attestations in the order of their file. */
    public List<Attested> attestations() {
        return List.copyOf(attested);
    }

    /** The outcomes with the attestations that count. */
    public List<TestOutcome> outcomes() {
        return outcomes.values().stream().map(this::with).toList();
    }

    private Attested judge(Attestation.Checked checked) {
        Attestation said = checked.attestation();
        long left = ChronoUnit.DAYS.between(settings.date(), said.expires());
        TestOutcome outcome = outcomes.get(said.test());
        String why = checked.flaw();
        double points = points(said.claim());
        if (why.isEmpty()) {
            why = outcome == null ? "the rubric has no such test" : conflict(said, outcome);
        }
        if (why.isEmpty() && said.claim() != Claim.NOT_APPLICABLE && points <= outcome.score()) {
            why = "the files show as much";
        }
        return new Attested(said, why.isEmpty() ? points : 0, why, left);
    }

    private double points(Claim claim) {
        Map<Level, Double> points = rubric.points().get(settings.convention());
        return switch (claim) {
            case MANUAL -> points.get(Level.RECORDED) * rubric.scale();
            case AUTOMATED -> points.get(Level.EFFECTIVE) * rubric.scale();
            case NOT_APPLICABLE -> 0;
        };
    }

    /** What the scan says against it; empty for nothing. */
    private String conflict(Attestation said, TestOutcome outcome) {
        if (said.claim() == Claim.AUTOMATED) {
            boolean shown = outcome.test().visible() == RubricTest.Visibility.FILE;
            return shown && outcome.state() == State.ABSENT
                    ? "conflict: files would show this, and the scan finds nothing of it"
                    : "";
        }
        if (said.claim() == Claim.NOT_APPLICABLE && outcome.score() > 0) {
            return "conflict: the scan finds it, "
                    + outcome.evidence().get(0).location().text();
        }
        if (said.claim() == Claim.NOT_APPLICABLE) {
            return exemption(said.reason())
                    .flatMap(this::against)
                    .map(fact -> "conflict: "
                            + exemption(said.reason()).map(Exemption::title).orElse("") + ", it says, but see "
                            + fact.location().text())
                    .orElse("");
        }
        return "";
    }

    private Optional<Exemption> exemption(String reason) {
        return rubric.attestations().exemptions().stream()
                .filter(exemption -> exemption.id().equals(reason))
                .findFirst();
    }

    private Optional<Fact> against(Exemption exemption) {
        for (FactPattern pattern : exemption.against()) {
            List<Fact> facts = patterns.select(pattern);
            if (!facts.isEmpty()) {
                return Optional.of(facts.get(0));
            }
        }
        return Optional.empty();
    }

    private void choose(Attested each) {
        counting.merge(each.said().test(), each, (a, b) -> b.points() > a.points() ? b : a);
    }

    private Attested outdone(Attested each) {
        Attested best = counting.get(each.said().test());
        return best == each
                ? each
                : new Attested(
                        each.said(),
                        0,
                        "the attestation in line " + best.said().line() + " says as much",
                        each.daysLeft());
    }

    private TestOutcome with(TestOutcome outcome) {
        Attested best = counting.get(outcome.test().id());
        if (best == null) {
            return outcome;
        }
        boolean applies = best.said().claim() != Claim.NOT_APPLICABLE;
        return new TestOutcome(
                outcome.test(),
                outcome.score(),
                applies ? State.ATTESTED : State.NOT_APPLICABLE,
                outcome.level(),
                outcome.confidence(),
                reason(outcome, best),
                outcome.toRaise(),
                outcome.evidence(),
                outcome.moreEvidence(),
                outcome.searched(),
                outcome.filesSearched(),
                best);
    }

    private Reason reason(TestOutcome outcome, Attested best) {
        Attestation said = best.said();
        if (said.claim() == Claim.NOT_APPLICABLE) {
            String title = exemption(said.reason()).map(Exemption::title).orElse(said.reason());
            return new Reason(
                    "attested.not-applicable",
                    List.of(said.reason(), said.at()),
                    "Attested as not applicable until " + said.expires() + ": " + title + ". It earns no points.");
        }
        return outcome.score() > 0
                ? outcome.reason()
                : new Reason(
                        "attested." + said.claim().id(),
                        List.of(said.at()),
                        "Files do not show this; people attest it until " + said.expires() + ".");
    }
}
