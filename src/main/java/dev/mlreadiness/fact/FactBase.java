package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All facts and module summaries of a scan, indexed by kind and sorted by place. */
public final class FactBase {

    private final Map<FactKind, List<Fact>> byKind = new EnumMap<>(FactKind.class);
    private final Map<String, ModuleSummary> summaries = new TreeMap<>();
    private final Set<FactKind> unsorted = EnumSet.noneOf(FactKind.class);

    /** Adds facts; order does not matter. */
    public void add(Collection<Fact> facts) {
        for (Fact fact : facts) {
            byKind.computeIfAbsent(fact.kind(), k -> new ArrayList<>()).add(fact);
            unsorted.add(fact.kind());
        }
    }

    /** Adds the summary of a code file. */
    public void add(ModuleSummary summary) {
        summaries.put(summary.path(), summary);
    }

    /** The facts of the kind by place. */
    public List<Fact> of(FactKind kind) {
        List<Fact> list = byKind.get(kind);
        if (list == null) {
            return List.of();
        }
        // only the kinds that got facts since: derivers add a few and ask for many
        if (unsorted.remove(kind)) {
            list.sort(Comparator.comparing(Fact::location));
        }
        return list;
    }

    /** The summaries by path. */
    public Map<String, ModuleSummary> summaries() {
        return summaries;
    }

    /** The facts and summaries of the files whose paths are wanted; what the whole repository is, is left out. */
    public FactBase within(Predicate<String> wanted) {
        FactBase part = new FactBase();
        byKind.keySet()
                .forEach(kind -> part.add(of(kind).stream()
                        .filter(fact -> kind != FactKind.PROJECT
                                && wanted.test(fact.location().path()))
                        .toList()));
        summaries.values().stream()
                .filter(summary -> wanted.test(summary.path()))
                .forEach(part::add);
        return part;
    }

    /** Number of facts. */
    public int size() {
        return byKind.values().stream().mapToInt(List::size).sum();
    }
}
