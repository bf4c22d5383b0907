package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The attributes by which facts of the numerous kinds are asked for. A million-line repository has millions of calls,
 * so a pattern on a heavy kind must say which ones it means; inspectors emit no others.
 */
final class KeyAttributes {

    private static final Map<FactKind, List<String>> HEAVY = new EnumMap<>(Map.of(
            FactKind.PYTHON_CALL, List.of("name", "method"),
            FactKind.PYTHON_USE, List.of("op"),
            FactKind.PYTHON_ARGUMENT, List.of("method"),
            FactKind.PYTHON_INSIDE, List.of("method"),
            FactKind.PYTHON_COMPARE, List.of("operands"),
            FactKind.JAVA_CALL, List.of("name", "method"),
            FactKind.PYTHON_STRING, List.of("value"),
            FactKind.PYTHON_ASSIGN, List.of("target"),
            FactKind.JAVA_ANNOTATION, List.of("name"),
            FactKind.CONFIG_VALUE, List.of("key", "name")));

    private static final Map<FactKind, List<String>> LIGHT = new EnumMap<>(Map.of(
            FactKind.PYTHON_IMPORT, List.of("name"),
            FactKind.JAVA_IMPORT, List.of("name"),
            FactKind.TEXT_MENTION, List.of("name"),
            FactKind.PYTHON_FUNCTION, List.of("name", "decorators"),
            FactKind.PYTHON_CLASS, List.of("bases", "name")));

    private KeyAttributes() {}

    /** Whether a pattern on the kind must constrain a key. */
    static boolean needsKey(FactKind kind) {
        return HEAVY.containsKey(kind);
    }

    /** The keys of the kind, most telling first; empty for kinds that are always emitted as a whole. */
    static List<String> of(FactKind kind) {
        return HEAVY.getOrDefault(kind, LIGHT.getOrDefault(kind, List.of()));
    }

    /** Whether the condition can only hold for values that it describes, and does not describe all. */
    static boolean selects(Condition condition) {
        if (condition instanceof Condition.In || condition instanceof Condition.All) {
            return true;
        }
        if (condition instanceof Condition.Matches matches) {
            return matches.regex().needsText();
        }
        if (condition instanceof Condition.GlobMatch match) {
            return match.globs().stream().noneMatch(g -> g.toString().chars().allMatch(c -> c == '*'));
        }
        if (condition instanceof Condition.Both both) {
            return both.conditions().stream().anyMatch(KeyAttributes::selects);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.conditions().stream().allMatch(KeyAttributes::selects);
        }
        return false;
    }
}
