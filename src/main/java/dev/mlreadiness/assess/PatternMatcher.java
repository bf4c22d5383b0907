package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.TextSignature;
import dev.mlreadiness.rubric.Condition;
import dev.mlreadiness.rubric.FactPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which facts a pattern selects. Conditions compare text; numbers compare by value ({@code 1} is 1.0); a condition
 * on a list holds when it holds for some element.
 *
 * <p>An instance indexes the facts of one {@link FactBase} by the attributes that patterns ask for, as they are asked
 * for; it is not thread-safe, and facts that are added later are not seen.
 */
public final class PatternMatcher {

    /** Attributes worth an index, most telling first. */
    private static final List<String> INDEXED = List.of(
            "name",
            "key",
            "method",
            "target",
            "program",
            "bases",
            "decorators",
            "params",
            "words",
            "language",
            "document");

    /** Below this many facts of a kind a scan is as fast. */
    private static final int SMALL = 32;

    /** An attribute of a kind. */
    private record Column(FactKind kind, String attribute) {}

    /** The facts of a kind whose attribute is one of the values. */
    private record Asked(FactKind kind, String attribute, Set<String> values) {}

    private final FactBase facts;
    private final Map<FactKind, Map<String, Map<String, int[]>>> indexes = new HashMap<>();
    private final Map<Asked, BitSet> equal = new HashMap<>();
    private final Set<Column> numeric = new HashSet<>();
    private final Map<FactPattern, FactPattern> ordered = new IdentityHashMap<>();
    private final Map<String, TextSignature> signatures = new HashMap<>();

    /** @param facts complete: nothing is added any more */
    public PatternMatcher(FactBase facts) {
        this.facts = facts;
    }

    /** The facts that match, by place. */
    public List<Fact> select(FactPattern asWritten) {
        FactPattern pattern = ordered.computeIfAbsent(asWritten, PatternMatcher::cheapestFirst);
        List<Fact> all = facts.of(pattern.fact());
        List<Fact> selected = new ArrayList<>();
        BitSet candidates = all.size() < SMALL ? null : candidates(pattern, all);
        if (candidates == null) {
            for (Fact fact : all) {
                if (holds(pattern, fact, signatures)) {
                    selected.add(fact);
                }
            }
            return selected;
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (holds(pattern, all.get(i), signatures)) {
                selected.add(all.get(i));
            }
        }
        return selected;
    }

    /** Comparisons before expressions, and expressions over whole sections of text last. */
    private static FactPattern cheapestFirst(FactPattern pattern) {
        Map<String, Condition> where = new LinkedHashMap<>();
        pattern.where().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> cost(e.getKey(), e.getValue())))
                .forEach(e -> where.put(e.getKey(), e.getValue()));
        return new FactPattern(pattern.fact(), where, pattern.not(), pattern.line());
    }

    private static int cost(String attribute, Condition condition) {
        boolean cheap = !(condition instanceof Condition.Matches
                || condition instanceof Condition.Not
                || condition instanceof Condition.Both
                || condition instanceof Condition.OneOf);
        return cheap ? 0 : attribute.equals("text") || attribute.equals("run") ? 2 : 1;
    }

    /** Whether the fact is of the pattern's kind and meets its conditions. */
    public static boolean matches(FactPattern pattern, Fact fact) {
        return pattern.fact() == fact.kind() && holds(pattern, fact);
    }

    /**
     * Whether the fact, of whatever kind, meets the conditions: for effects and severities of a fact that another
     * pattern selected.
     */
    public static boolean holds(FactPattern pattern, Fact fact) {
        return holds(pattern, fact, null);
    }

    /** @param signatures of texts, kept for the next pattern; null where nothing is kept */
    private static boolean holds(FactPattern pattern, Fact fact, Map<String, TextSignature> signatures) {
        for (Map.Entry<String, Condition> entry : pattern.where().entrySet()) {
            if (!meets(entry.getValue(), fact.get(entry.getKey()), signatures)) {
                return false;
            }
        }
        for (Map.Entry<String, Condition> entry : pattern.not().entrySet()) {
            if (meets(entry.getValue(), fact.get(entry.getKey()), signatures)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value of an attribute, null where it is absent, meets the condition. */
    static boolean meets(Condition condition, Object value) {
        return meets(condition, value, null);
    }

    private static boolean meets(Condition condition, Object value, Map<String, TextSignature> signatures) {
        if (condition instanceof Condition.Absent) {
            return value == null;
        }
        if (condition instanceof Condition.Not not) {
            return !meets(not.condition(), value, signatures);
        }
        if (condition instanceof Condition.Both both) {
            return all(both.conditions(), value, signatures);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return any(oneOf.conditions(), value, signatures);
        }
        if (value == null) {
            return false;
        }
        if (condition instanceof Condition.All all) {
            return all.values().stream().allMatch(each -> meets(new Condition.In(Set.of(each)), value, signatures));
        }
        if (condition instanceof Condition.Present) {
            return true;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (meetsOne(condition, element, signatures)) {
                    return true;
                }
            }
            return false;
        }
        return meetsOne(condition, value, signatures);
    }

    private static boolean all(List<Condition> conditions, Object value, Map<String, TextSignature> signatures) {
        for (Condition each : conditions) {
            if (!meets(each, value, signatures)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(List<Condition> conditions, Object value, Map<String, TextSignature> signatures) {
        for (Condition each : conditions) {
            if (meets(each, value, signatures)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meetsOne(Condition condition, Object value, Map<String, TextSignature> signatures) {
        if (condition instanceof Condition.In in) {
            return in.values().contains(text(value))
                    || value instanceof Number number && hasNumber(in, number.doubleValue());
        }
        if (condition instanceof Condition.GlobMatch match) {
            return globs(match.globs(), text(value));
        }
        if (condition instanceof Condition.Matches matches) {
            String text = text(value);
            return signatures == null
                    ? matches.regex().foundIn(text)
                    : matches.regex().foundIn(text, signatures.computeIfAbsent(text, TextSignature::of));
        }
        if (condition instanceof Condition.Range range) {
            double number = value instanceof Number n ? n.doubleValue() : number(text(value));
            boolean low = !Double.isNaN(range.min()) && !(number >= range.min());
            boolean high = !Double.isNaN(range.max()) && !(number <= range.max());
            return !low && !high;
        }
        return false;
    }

    private static boolean globs(List<Glob> globs, String text) {
        for (Glob glob : globs) {
            if (glob.matches(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(Condition.In in, double value) {
        for (String each : in.values()) {
            if (number(each) == value) {
                return true;
            }
        }
        return false;
    }

    /** The number that a text is, as Python or YAML write it; NaN for anything else. */
    private static double number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() < 40
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || ".eE+-_".indexOf(c) >= 0);
        try {
            return plain ? Double.parseDouble(text.replace("_", "")) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whole numbers have no decimals. */
    private static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                return Long.toString((long) number);
            }
        }
        return value.toString();
    }

    /** Positions of facts that may match; null where no index tells. */
    private BitSet candidates(FactPattern pattern, List<Fact> all) {
        BitSet candidates = null;
        for (Map.Entry<String, Condition> entry : pattern.where().entrySet()) {
            BitSet positions = equal(pattern.fact(), entry.getKey(), entry.getValue(), all);
            if (positions != null && candidates == null) {
                candidates = (BitSet) positions.clone();
            } else if (positions != null) {
                candidates.and(positions);
            }
        }
        if (candidates != null && candidates.cardinality() < SMALL) {
            return candidates;
        }
        for (String attribute : INDEXED) {
            Condition condition = pattern.where().get(attribute);
            if (narrows(condition)) {
                BitSet positions = new BitSet(all.size());
                collect(condition, index(pattern.fact(), attribute, all), positions);
                if (candidates != null) {
                    positions.and(candidates);
                }
                return positions;
            }
        }
        return candidates;
    }

    /** Positions of the facts whose text attribute is, or is not, one of some values; null where the condition or the attribute is another. Kept: most patterns ask for the same few roles, forms and triggers. */
    private BitSet equal(FactKind kind, String attribute, Condition condition, List<Fact> all) {
        if (attribute.equals("path") || attribute.equals("text") || attribute.startsWith("arg.")) {
            return null;
        }
        if (condition instanceof Condition.Not not && not.condition() instanceof Condition.In) {
            BitSet others = equal(kind, attribute, not.condition(), all);
            if (others != null) {
                others = (BitSet) others.clone();
                others.flip(0, all.size());
            }
            return others;
        }
        if (!(condition instanceof Condition.In in)) {
            return null;
        }
        Map<String, int[]> index = index(kind, attribute, all);
        if (index.isEmpty() || numeric.contains(new Column(kind, attribute))) {
            return null;
        }
        return equal.computeIfAbsent(new Asked(kind, attribute, in.values()), asked -> {
            BitSet positions = new BitSet(all.size());
            in.values().forEach(value -> add(index.get(value), positions));
            return positions;
        });
    }

    private static boolean narrows(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return both.conditions().stream().anyMatch(PatternMatcher::narrows);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.conditions().stream().allMatch(PatternMatcher::narrows);
        }
        return condition instanceof Condition.In
                || condition instanceof Condition.GlobMatch
                || condition instanceof Condition.Matches
                || condition instanceof Condition.All;
    }

    private static void collect(Condition condition, Map<String, int[]> index, BitSet positions) {
        if (condition instanceof Condition.In in && in.values().size() <= index.size()) {
            in.values().forEach(value -> add(index.get(value), positions));
        } else if (condition instanceof Condition.OneOf oneOf) {
            oneOf.conditions().forEach(each -> collect(each, index, positions));
        } else if (condition instanceof Condition.Both both) {
            collect(
                    both.conditions().stream()
                            .filter(PatternMatcher::narrows)
                            .findFirst()
                            .orElseThrow(),
                    index,
                    positions);
        } else if (condition instanceof Condition.All all) {
            add(index.get(all.values().iterator().next()), positions);
        } else {
            index.forEach((value, at) -> {
                if (meetsOne(condition, value, null)) {
                    add(at, positions);
                }
            });
        }
    }

    private static void add(int[] at, BitSet positions) {
        if (at != null) {
            for (int position : at) {
                positions.set(position);
            }
        }
    }

    /** Positions of the kind's facts by the attribute's text; each element of a list counts. */
    private Map<String, int[]> index(FactKind kind, String attribute, List<Fact> all) {
        return indexes.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(attribute, a -> build(kind, a, all));
    }

    private Map<String, int[]> build(FactKind kind, String attribute, List<Fact> all) {
        Map<String, Positions> lists = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Object value = all.get(i).get(attribute);
            if (value instanceof List<?> list) {
                for (Object element : list) {
                    lists.computeIfAbsent(text(element), v -> new Positions()).add(i);
                }
            } else if (value != null) {
                if (value instanceof Number) {
                    // 1 equals 1.0, which no look-up by text finds
                    numeric.add(new Column(kind, attribute));
                }
                lists.computeIfAbsent(text(value), v -> new Positions()).add(i);
            }
        }
        Map<String, int[]> index = new HashMap<>();
        lists.forEach((value, at) -> index.put(value, Arrays.copyOf(at.values, at.size)));
        return index;
    }

    private static final class Positions {
        private int[] values = new int[2];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }
}
