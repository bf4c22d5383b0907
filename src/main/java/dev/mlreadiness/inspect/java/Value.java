package dev.mlreadiness.inspect.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an expression stands for.
 *
 * @param place the variable, {@code this.field}, temporary {@code %n} or {@code =literal} that holds it in the module summary; empty where there is none
 * @param type absolute name of its static type; empty where unknown
 * @param text the value as the attribute {@code arg.*} has it
 * @param origins attributes of the calls it was computed from, so that a later check can mark them
 */
record Value(String place, String type, String text, List<Map<String, Object>> origins) {

    static final Value UNKNOWN = new Value("", "", "?", List.of());

    private static final int MAX_ORIGINS = 64;

    static Value literal(String text, String type) {
        return new Value("=" + text, type, text, List.of());
    }

    Value withType(String newType) {
        return new Value(place, newType, text, origins);
    }

    /** The union of two lists of origins, bounded. */
    static List<Map<String, Object>> join(List<Map<String, Object>> first, List<Map<String, Object>> second) {
        if (second.isEmpty() || first == second) {
            return first;
        }
        if (first.isEmpty()) {
            return second;
        }
        List<Map<String, Object>> all = new ArrayList<>(first);
        for (Map<String, Object> origin : second) {
            if (all.size() < MAX_ORIGINS && all.stream().noneMatch(o -> o == origin)) {
                all.add(origin);
            }
        }
        return all;
    }
}
