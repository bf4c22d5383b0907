package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.LibraryVersion;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Change;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds smells: one for each place where a smell's pattern matches. */
public final class SmellFinder {

    /**
     * A smell at a place, before its line is quoted.
     *
     * @param detail what the fact says of this very place; may be empty
     * @param versions those that decided
     * @param change how to fix it, or null
     */
    public record Found(
            Smell smell,
            Severity severity,
            Confidence confidence,
            Location location,
            String detail,
            List<LibraryVersion> versions,
            Change change) {}

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::severity)
            .reversed()
            .thenComparing(f -> f.smell().id())
            .thenComparing(Found::location);

    private final String profile;
    private final PatternMatcher patterns;
    private final EvidenceMatcher matcher;
    private final LibraryVersions versions;

    /**
     * @param profile smells that are off in it are left out
     * @param knowledge names of packages
     */
    public SmellFinder(FactBase facts, String profile, Knowledge knowledge) {
        this.profile = profile;
        this.versions = new LibraryVersions(facts, knowledge);
        this.patterns = new PatternMatcher(facts);
        this.matcher = new EvidenceMatcher(patterns);
    }

    /** What was found, worst first, then by rule and place. */
    public List<Found> find(List<Smell> smells) {
        List<Found> all = new ArrayList<>();
        for (Smell smell : smells) {
            if (smell.runsIn(profile)) {
                all.addAll(find(smell));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private List<Found> find(Smell smell) {
        Set<String> excused = smell.unless() == null ? Set.of() : matcher.places(smell.unless(), smell.unlessScope());
        Map<Location, Found> found = new LinkedHashMap<>();
        for (Smell.When when : smell.when()) {
            for (Fact fact : patterns.select(when.pattern())) {
                if (!excused.contains(EvidenceMatcher.place(fact, scope(smell)))) {
                    versions.met(when.versions(), fact.location().path())
                            .ifPresent(decided -> found.putIfAbsent(fact.location(), found(smell, fact, decided)));
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
        return fact.text("confidence").equals("low") ? Confidence.LOW : smell.trust();
    }

    /** @param decided versions with which this is a smell at all */
    private Found found(Smell smell, Fact fact, List<LibraryVersion> decided) {
        Severity severity = Severity.INFO;
        Set<LibraryVersion> all = new LinkedHashSet<>(decided);
        for (Smell.SeverityRule rule : smell.severities()) {
            Optional<List<LibraryVersion>> met =
                    versions.met(rule.versions(), fact.location().path());
            if (met.isPresent() && (rule.when() == null || PatternMatcher.holds(rule.when(), fact))) {
                severity = rule.severity();
                all.addAll(met.get());
                break;
            }
        }
        return new Found(
                smell,
                severity,
                confidence(smell, fact),
                fact.location(),
                fact.text("detail"),
                List.copyOf(all),
                change(smell, fact));
    }

    private static Change change(Smell smell, Fact fact) {
        return smell.changes().stream()
                .filter(rule -> rule.when() == null || PatternMatcher.holds(rule.when(), fact))
                .map(Smell.ChangeRule::change)
                .findFirst()
                .orElse(null);
    }
}
