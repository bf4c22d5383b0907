package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code change} of a {@code rule.yaml}: one change, or several of which the first whose {@code when} holds is shown. */
final class ChangeReader {

    private static final String[] KINDS = {"argument", "method", "call", "delete", "replace", "assign"};

    private final PatternReader patterns;

    ChangeReader(PatternReader patterns) {
        this.patterns = patterns;
    }

    /** @param kinds of the facts that the smell is about */
    List<Smell.ChangeRule> read(Fields smell, Collection<FactKind> kinds) {
        List<Smell.ChangeRule> changes = new ArrayList<>();
        for (Fields fields : smell.maps("change")) {
            Change change = change(fields);
            if (change != null) {
                changes.add(new Smell.ChangeRule(
                        change, fields.has("when") ? patterns.conditions(fields.map("when"), kinds) : null));
            }
        }
        return List.copyOf(changes);
    }

    private static Change change(Fields fields) {
        for (String kind : KINDS) {
            if (fields.has(kind)) {
                return change(fields, kind);
            }
        }
        fields.problem(fields.line(), "a change needs one of " + String.join(", ", KINDS));
        return null;
    }

    private static Change change(Fields fields, String kind) {
        switch (kind) {
            case "argument" -> {
                fields.only("when", "argument", "value", "position");
                int position = (int) fields.number("position", 0, 100).orElse(-1);
                return new Change.Argument(fields.required("argument"), position, fields.required("value"));
            }
            case "method" -> {
                fields.only("when", "method", "call");
                return new Change.Method(names(fields, "method"), fields.flag("call", false));
            }
            case "call" -> {
                fields.only("when", "call", "drop");
                return new Change.Call(names(fields, "call"), Set.copyOf(fields.texts("drop")));
            }
            case "delete" -> {
                fields.only("when", "delete").word("delete", Map.of("statement", true), true);
                return new Change.Delete();
            }
            case "replace" -> {
                fields.only("when", "replace");
                return new Change.Replace(names(fields, "replace"));
            }
            default -> {
                fields.only("when", "assign").word("assign", Map.of("true", true), true);
                return new Change.Assign();
            }
        }
    }

    /** New names by old ones, or one name for any. */
    private static Map<String, String> names(Fields fields, String key) {
        DataNode value = fields.get(key).orElseThrow();
        Map<String, String> names = new LinkedHashMap<>();
        if (value.isMap()) {
            Fields map = fields.map(key);
            map.node().entries().forEach(entry -> names.put(entry.key(), map.required(entry.key())));
        } else {
            names.put("", fields.required(key));
        }
        return names;
    }
}
