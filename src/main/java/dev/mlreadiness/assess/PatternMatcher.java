package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.TextSearch;
import dev.mlreadiness.rubric.Condition;
import dev.mlreadiness.rubric.FactPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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
            "name", "key", "method", "target", "program", "bases", "decorators", "words", "language", "document");

    /** Below this many facts of a kind a scan is as fast. */
    private static final int SMALL = 32;

    private final FactBase facts;
    private final Map<FactKind, Map<String, Map<String, int[]>>> indexes = new HashMap<>();
    private final Map<FactPattern, FactPattern> ordered = new IdentityHashMap<>();

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
            all.stream().filter(fact -> holds(pattern, fact)).forEach(selected::add);
            return selected;
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (holds(pattern, all.get(i))) {
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
        for (Map.Entry<String, Condition> entry : pattern.where().entrySet()) {
            if (!meets(entry.getValue(), fact.get(entry.getKey()))) {
                return false;
            }
        }
        for (Map.Entry<String, Condition> entry : pattern.not().entrySet()) {
            if (meets(entry.getValue(), fact.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value of an attribute, null where it is absent, meets the condition. */
    static boolean meets(Condition condition, Object value) {
        if (condition instanceof Condition.Absent) {
            return value == null;
        }
        if (condition instanceof Condition.Not not) {
            return !meets(not.condition(), value);
        }
        if (condition instanceof Condition.Both both) {
            return both.conditions().stream().allMatch(each -> meets(each, value));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.conditions().stream().anyMatch(each -> meets(each, value));
        }
        if (value == null) {
            return false;
        }
        if (condition instanceof Condition.All all) {
            return all.values().stream().allMatch(each -> meets(new Condition.In(Set.of(each)), value));
        }
        if (condition instanceof Condition.Present) {
            return true;
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(element -> meetsOne(condition, element));
        }
        return meetsOne(condition, value);
    }

    private static boolean meetsOne(Condition condition, Object value) {
        if (condition instanceof Condition.In in) {
            return in.values().contains(text(value))
                    || value instanceof Number number && hasNumber(in, number.doubleValue());
        }
        if (condition instanceof Condition.GlobMatch match) {
            return globs(match.globs(), text(value));
        }
        if (condition instanceof Condition.Matches matches) {
            return TextSearch.found(matches.regex(), text(value));
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

    /** Positions of facts that may match, by the first attribute that narrows them; null where none does. */
    private BitSet candidates(FactPattern pattern, List<Fact> all) {
        for (String attribute : INDEXED) {
            Condition condition = pattern.where().get(attribute);
            if (narrows(condition)) {
                BitSet positions = new BitSet(all.size());
                collect(condition, index(pattern.fact(), attribute, all), positions);
                return positions;
            }
        }
        return null;
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
                if (meetsOne(condition, value)) {
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
        return indexes.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(attribute, a -> build(a, all));
    }

    private static Map<String, int[]> build(String attribute, List<Fact> all) {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Object value : all.get(i).list(attribute)) {
                lists.computeIfAbsent(text(value), v -> new ArrayList<>()).add(i);
            }
        }
        Map<String, int[]> index = new HashMap<>();
        lists.forEach((value, at) ->
                index.put(value, at.stream().mapToInt(Integer::intValue).toArray()));
        return index;
    }
}
