package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Regex;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** Reads what a pattern asks of one attribute. */
final class ConditionReader {

    private static final Set<String> PATH_ATTRIBUTES = Set.of("path", "target");

    private final Fields pattern;
    private final Function<String, Regex> regexes;

    /**
     * @param pattern the map that the condition stands in, for messages
     * @param regexes makes the expressions
     */
    ConditionReader(Fields pattern, Function<String, Regex> regexes) {
        this.pattern = pattern;
        this.regexes = regexes;
    }

    /** The condition; null after a mistake, which has been reported. */
    Condition read(String attribute, DataNode node) {
        if (node.isNull()) {
            pattern.problem(
                    node.line(), "'" + attribute + "' has no condition; write {exists: false} for an absent one");
            return null;
        }
        if (node.isScalar()) {
            return new Condition.In(Set.of(node.text()));
        }
        if (node.isList()) {
            pattern.problem(
                    node.line(),
                    "'" + attribute + "' is a list; write {in: [...]} for one of these, {all: [...]} for all");
            return null;
        }
        Fields fields = pattern.at(node).only("in", "glob", "matches", "min", "max", "exists", "all", "not");
        List<Condition> conditions = new ArrayList<>();
        addValues(attribute, fields, conditions);
        addRegex(fields, conditions);
        addRange(fields, conditions);
        if (fields.has("exists")) {
            conditions.add(fields.flag("exists", true) ? new Condition.Present() : new Condition.Absent());
        }
        if (fields.has("not")) {
            Condition inner = read(attribute, node.get("not").orElseThrow());
            if (inner != null) {
                conditions.add(new Condition.Not(inner));
            }
        }
        if (node.entries().isEmpty()) {
            fields.problem(node.line(), "'" + attribute + "' has no condition");
        }
        return conditions.size() < 2 ? conditions.stream().findFirst().orElse(null) : new Condition.Both(conditions);
    }

    private static void addValues(String attribute, Fields fields, List<Condition> conditions) {
        if (fields.has("in")) {
            conditions.add(new Condition.In(values(fields, "in")));
        }
        if (fields.has("all")) {
            conditions.add(new Condition.All(values(fields, "all")));
        }
        if (fields.has("glob")) {
            List<Glob> globs = new ArrayList<>();
            values(fields, "glob").forEach(text -> addGlob(attribute, text, fields, globs));
            conditions.add(new Condition.GlobMatch(globs));
        }
    }

    private static void addGlob(String attribute, String text, Fields fields, List<Glob> globs) {
        try {
            globs.add(PATH_ATTRIBUTES.contains(attribute) ? Glob.ofPath(text) : Glob.ofName(text));
        } catch (IllegalArgumentException e) {
            fields.problem(fields.line("glob"), "bad glob '" + text + "': " + e.getMessage());
        }
    }

    private static Set<String> values(Fields fields, String key) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : fields.texts(key)) {
            if (!values.add(value)) {
                fields.problem(fields.line(key), "'" + value + "' stands twice");
            }
        }
        if (values.isEmpty()) {
            fields.problem(fields.line(key), "'" + key + "' needs at least one value");
        }
        return values;
    }

    private void addRegex(Fields fields, List<Condition> conditions) {
        if (!fields.has("matches")) {
            return;
        }
        String regex = fields.required("matches");
        try {
            conditions.add(new Condition.Matches(regexes.apply(regex)));
        } catch (PatternSyntaxException e) {
            String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
            fields.problem(
                    fields.line("matches"), "bad regular expression '" + regex + "': " + e.getDescription() + where);
        } catch (StackOverflowError e) {
            fields.problem(fields.line("matches"), "bad regular expression: nested too deeply");
        }
    }

    private static void addRange(Fields fields, List<Condition> conditions) {
        if (!fields.has("min") && !fields.has("max")) {
            return;
        }
        OptionalDouble min = fields.number("min", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        OptionalDouble max = fields.number("max", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
            fields.problem(fields.line("min"), "'min' is greater than 'max'");
        }
        conditions.add(new Condition.Range(min.orElse(Double.NaN), max.orElse(Double.NaN)));
    }
}
