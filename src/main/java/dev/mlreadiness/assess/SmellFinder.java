package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.FactPattern;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds smells: one for each place where a smell's pattern matches. */
public final class SmellFinder {

    /**
     * A smell at a place, before its line is quoted.
     *
     * @param detail what the fact says of this very place; may be empty
     */
    public record Found(Smell smell, Severity severity, Confidence confidence, Location location, String detail) {}

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::severity)
            .reversed()
            .thenComparing(f -> f.smell().id())
            .thenComparing(Found::location);

    private final String profile;
    private final PatternMatcher patterns;
    private final EvidenceMatcher matcher;

    /** @param profile smells that are off in it are left out */
    public SmellFinder(FactBase facts, String profile) {
        this.profile = profile;
        this.patterns = new PatternMatcher(facts);
        this.matcher = new EvidenceMatcher(patterns);
    }

    /** What was found, worst first, then by rule and place. */
    public List<Found> find(List<Smell> smells) {
        List<Found> all = new ArrayList<>();
        for (Smell smell : smells) {
            if (smell.profiles().isEmpty() || smell.profiles().contains(profile)) {
                all.addAll(find(smell));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private List<Found> find(Smell smell) {
        Set<String> excused = smell.unless() == null ? Set.of() : matcher.places(smell.unless(), smell.unlessScope());
        Map<Location, Found> found = new LinkedHashMap<>();
        for (FactPattern pattern : smell.when()) {
            for (Fact fact : patterns.select(pattern)) {
                if (!excused.contains(EvidenceMatcher.place(fact, scope(smell)))) {
                    found.putIfAbsent(
                            fact.location(),
                            new Found(
                                    smell,
                                    severity(smell, fact),
                                    confidence(smell, fact),
                                    fact.location(),
                                    fact.text("detail")));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Evidence.Scope scope(Smell smell) {
        return smell.unlessScope() == null ? Evidence.Scope.PROJECT : smell.unlessScope();
    }

    /** A fact that its deriver is unsure of lowers the rule's confidence. */
    private static Confidence confidence(Smell smell, Fact fact) {
        return fact.text("confidence").equals("low") ? Confidence.LOW : smell.confidence();
    }

    private static Severity severity(Smell smell, Fact fact) {
        for (Smell.SeverityRule rule : smell.severities()) {
            if (rule.when() == null || PatternMatcher.matches(rule.when(), fact)) {
                return rule.severity();
            }
        }
        return Severity.INFO;
    }
}
