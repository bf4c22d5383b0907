package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.FactPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the facts that show an evidence: {@code any}, {@code all} in a scope, {@code with}, {@code unless}. */
final class EvidenceMatcher {

    private final PatternMatcher patterns;

    EvidenceMatcher(PatternMatcher patterns) {
        this.patterns = patterns;
    }

    boolean matches(FactPattern pattern) {
        return !patterns.select(pattern).isEmpty();
    }

    /** The facts that show it, by place; empty when it is not shown. */
    List<Fact> find(Evidence evidence) {
        Set<Fact> found = new LinkedHashSet<>();
        for (FactPattern pattern : evidence.any()) {
            found.addAll(patterns.select(pattern));
        }
        if (!evidence.all().isEmpty()) {
            found.addAll(all(evidence.all(), evidence.scope()));
        }
        List<Fact> result = new ArrayList<>(found);
        if (!evidence.with().isEmpty() && !result.isEmpty()) {
            Set<String> places = new HashSet<>();
            evidence.with().forEach(pattern -> places.addAll(places(pattern, evidence.withScope())));
            result.removeIf(fact -> !places.contains(place(fact, evidence.withScope())));
        }
        for (int i = 0; i < evidence.unless().size() && !result.isEmpty(); i++) {
            FactPattern pattern = evidence.unless().get(i);
            // what the whole repository is, is so in each of its files
            Evidence.Scope scope = pattern.fact() == FactKind.PROJECT ? Evidence.Scope.PROJECT : evidence.unlessScope();
            Set<String> places = places(pattern, scope);
            result.removeIf(fact -> places.contains(place(fact, scope)));
        }
        result.sort(java.util.Comparator.comparing(Fact::location));
        return result;
    }

    private List<Fact> all(List<FactPattern> needed, Evidence.Scope scope) {
        List<Fact> first = patterns.select(needed.get(0));
        // most evidence ends at its first pattern; the others need not be looked for
        for (int i = 1; i < needed.size() && !first.isEmpty(); i++) {
            Set<String> places = places(needed.get(i), scope);
            first = first.stream()
                    .filter(fact -> places.contains(place(fact, scope)))
                    .toList();
        }
        return first;
    }

    /** The places where the pattern matches, as keys of the scope. */
    Set<String> places(FactPattern pattern, Evidence.Scope scope) {
        Set<String> places = new HashSet<>();
        for (Fact fact : patterns.select(pattern)) {
            places.add(place(fact, scope));
        }
        return places;
    }

    static String place(Fact fact, Evidence.Scope scope) {
        return switch (scope) {
            case PROJECT -> "";
            case FILE -> fact.location().path();
            case SYMBOL -> fact.location().path() + "\n" + fact.text("symbol");
        };
    }
}
