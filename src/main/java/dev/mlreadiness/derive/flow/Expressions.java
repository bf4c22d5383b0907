package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The values of what steps name: variables, attributes, selections and combinations. */
final class Expressions {

    private static final String UNKNOWN_KEY = "[]";

    private final Map<String, Frame> modules;
    private final Map<String, Set<String>> codeNames = new HashMap<>();
    private final BiConsumer<Split, Value> divided;
    private int next;

    /**
     * @param modules the run of each module's own statements, where it has been walked
     * @param divided is told of rows that are taken by the indexes of one side of a split
     */
    Expressions(Map<String, Frame> modules, BiConsumer<Split, Value> divided) {
        this.modules = modules;
        this.divided = divided;
    }

    /** New rows, a table of their own. */
    Value fresh() {
        int id = next++;
        Value value = Value.rows(id);
        value.columns = Columns.of(id);
        return value;
    }

    /** The value of one input of a step. */
    Value value(Frame frame, String text) {
        if (text.startsWith("=")) {
            return Value.literal(text.substring(1));
        }
        int dot = text.indexOf('.');
        Value value = variable(frame, dot < 0 ? text : text.substring(0, dot));
        for (int start = dot + 1; dot > 0 && start > 0; ) {
            int end = text.indexOf('.', start);
            value = attribute(value, end < 0 ? text.substring(start) : text.substring(start, end));
            start = end + 1;
        }
        return value;
    }

    /** The value of a variable where it has been assigned, or null. */
    Value known(Frame frame, String name) {
        for (Frame at = frame; at != null; at = outer(at)) {
            Value value = at.variables.get(name);
            if (value != null) {
                return value;
            }
        }
        Frame module = modules.get(frame.module().path());
        return module == null || module == frame ? null : module.variables.get(name);
    }

    /** The run of the function around a nested one. */
    private static Frame outer(Frame frame) {
        int parent = frame.declared().parent();
        for (Frame at = frame.caller(); at != null && parent > 0; at = at.caller()) {
            if (at.module() == frame.module() && at.definition() == parent) {
                return at;
            }
        }
        return null;
    }

    private Value variable(Frame frame, String name) {
        Value value = known(frame, name);
        if (value == null) {
            value = isCode(frame.module(), name) ? new Value() : fresh();
            value.name = name;
            frame.variables.put(name, value);
        }
        return value;
    }

    /** Imports and definitions are no data. */
    private boolean isCode(ModuleSummary module, String name) {
        return codeNames
                .computeIfAbsent(module.path(), p -> {
                    Set<String> names = new HashSet<>();
                    module.imports().forEach(i -> names.add(i.alias()));
                    module.definitions().forEach(d -> names.add(d.name()));
                    return names;
                })
                .contains(name);
    }

    private Value attribute(Value object, String name) {
        Value entry = object.entries == null ? null : object.entries.get(name);
        if (entry != null) {
            return entry;
        }
        if (Attributes.isAbout(name)) {
            return new Value();
        }
        if (object.owner != null) {
            Value value = fresh();
            put(object, name, value);
            return value;
        }
        if (object.isObject()) {
            return name.startsWith("best_") ? object : new Value();
        }
        if (Attributes.isView(name) || !object.statistic.isEmpty()) {
            return object;
        }
        Value column = Value.derived(List.of(object));
        column.grouped = object.grouped;
        column.groupKey = object.groupKey;
        column.window = object.window;
        column.columns = object.columns == null || name.equals("data") ? null : object.columns.column(name);
        put(object, name, column);
        return column;
    }

    private static void put(Value object, String name, Value value) {
        if (object.entries == null) {
            object.entries = new HashMap<>();
        }
        object.entries.put(name, value);
    }

    /** The values of a step's inputs, those of one argument or element together. */
    List<Argument> arguments(Frame frame, Steps step) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < step.inputs(); ) {
            int end = i + 1;
            while (end < step.inputs() && !step.begins(end)) {
                end++;
            }
            arguments.add(new Argument(step.keyword(i), together(frame, step, i, end), step.input(i)));
            i = end;
        }
        return arguments;
    }

    /** What the inputs of an expression are together that is written without a call: a selection, or a computation. */
    Value together(Frame frame, Steps step, int from, int to) {
        Value first = value(frame, step.input(from));
        if (to == from + 1) {
            return first;
        }
        if (LISTS.contains(step.keyword(from))) {
            List<Value> values = new ArrayList<>();
            for (int i = from; i < to; i++) {
                values.add(value(frame, step.input(i)));
            }
            return Value.tuple(values);
        }
        for (int i = from + 1; i < to; i++) {
            if (step.element(i)) {
                return display(frame, step, from, to);
            }
        }
        List<Value> rest = new ArrayList<>();
        for (int i = from + 1; i < to; i++) {
            rest.add(value(frame, step.input(i)));
        }
        List<Value> all = new ArrayList<>(rest);
        all.add(0, first);
        if (first.literal != null && rest.stream().anyMatch(Value::isObject)) {
            return Value.tuple(all);
        }
        boolean selects = first.isData()
                || first.entries != null
                || first.elements != null
                || first.literal == null && rest.stream().noneMatch(Value::isData);
        return selects && !scaled(all) ? select(first, rest) : computed(all);
    }

    /** Keywords whose value is a list or tuple of values, never a selection. */
    private static final Set<String> LISTS = Set.of(
            "objs",
            "arrays",
            "tup",
            "validation_data",
            "eval_set",
            "evals",
            "valid_sets",
            "callbacks",
            "estimators",
            "steps",
            "transformers");

    private Value display(Frame frame, Steps step, int from, int to) {
        List<Value> elements = new ArrayList<>();
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && !step.element(end)) {
                end++;
            }
            elements.add(together(frame, step, i, end));
            i = end;
        }
        return Value.tuple(elements);
    }

    private static boolean scaled(List<Value> values) {
        Set<String> statistics = new HashSet<>();
        values.forEach(v -> statistics.add(v.statistic));
        return Attributes.scale(statistics);
    }

    /** {@code base[indexes]}. */
    Value select(Value base, List<Value> indexes) {
        if (!base.statistic.isEmpty() || base.folds != null || base.isObject() && base.entries == null) {
            return base;
        }
        String key = indexes.size() == 1 ? indexes.get(0).literal : null;
        if (base.elements != null && key != null) {
            Value element = element(base.elements, key);
            return element == null ? Value.derived(List.of(base)) : element;
        }
        if (base.entries != null) {
            Value entry = key == null ? null : base.entries.get(key);
            entry = entry == null ? base.entries.get(UNKNOWN_KEY) : entry;
            if (entry != null || base.isObject()) {
                return entry == null ? new Value() : entry;
            }
        }
        Value value = Value.derived(List.of(base));
        value.grouped = base.grouped;
        value.groupKey = base.groupKey;
        value.window = base.window;
        List<String> names = names(indexes);
        if (names != null) {
            value.columns = base.columns == null || !base.columns.single().isEmpty()
                    ? null
                    : names.size() == 1 ? base.columns.column(names.get(0)) : base.columns.only(names);
            return value;
        }
        boolean byRows =
                indexes.stream().allMatch(i -> i.part != null || i.rows.stream().anyMatch(base.rows::contains));
        value.columns = byRows ? base.columns : null;
        value.subsetOf = base;
        for (Value index : indexes) {
            if (index.statistic.equals("support")) {
                index.fittings.forEach(value::with);
            }
            if (value.part == null && index.part != null) {
                divided.accept(index.part.split(), base);
                value.part = index.part;
                value.fittings = List.of();
            }
        }
        return value;
    }

    private static Value element(List<Value> elements, String key) {
        try {
            int index = Integer.parseInt(key);
            int at = index < 0 ? elements.size() + index : index;
            return at >= 0 && at < elements.size() ? elements.get(at) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The columns that constant indexes name, or null where they name none. */
    static List<String> names(List<Value> indexes) {
        List<String> names = new ArrayList<>();
        for (Value index : indexes) {
            List<Value> parts = index.elements == null ? List.of(index) : index.elements;
            for (Value part : parts) {
                if (part.literal == null || !isName(part.literal)) {
                    return null;
                }
                names.add(part.literal);
            }
        }
        return names.isEmpty() ? null : names;
    }

    private static boolean isName(String literal) {
        return !literal.isEmpty()
                && !literal.equals("?")
                && !literal.equals("None")
                && !Character.isDigit(literal.charAt(0))
                && literal.charAt(0) != '-'
                && literal.charAt(0) != ':';
    }

    /** An expression of operators: numbers that scale rows put what they learnt into the result. */
    static Value computed(List<Value> values) {
        Value value = Value.derived(values);
        Set<String> statistics = new HashSet<>();
        values.forEach(v -> statistics.add(v.statistic));
        if (value.isData() && Attributes.scale(statistics)) {
            values.stream()
                    .filter(v -> !v.statistic.isEmpty())
                    .flatMap(v -> v.fittings.stream())
                    .filter(f -> f.shares(value.rows))
                    .limit(1)
                    .forEach(value::with);
        }
        return value;
    }

    /** Assigns to a variable, an attribute or an entry. */
    void assign(Frame frame, String target, Value value) {
        if (target.equals("?") || target.isEmpty()) {
            return;
        }
        boolean entry = target.endsWith(UNKNOWN_KEY);
        String name = entry ? target.substring(0, target.length() - UNKNOWN_KEY.length()) : target;
        int dot = name.lastIndexOf('.');
        if (entry && dot > 0 && Attributes.isView(name.substring(dot + 1))) {
            assignEntry(frame, name.substring(0, dot), value, true);
        } else if (entry) {
            assignEntry(frame, name, value, false);
        } else if (dot < 0) {
            if (value.name.isEmpty()) {
                value.name = name;
            }
            frame.variables.put(name, value);
        } else {
            assignAttribute(frame, name.substring(0, dot), name.substring(dot + 1), value);
        }
    }

    private void assignAttribute(Frame frame, String owner, String name, Value value) {
        Value object = value(frame, owner);
        if (object.isData() && object.owner == null) {
            if (!Attributes.isAbout(name)) {
                changed(frame, owner, object, value, false);
            }
        } else {
            put(object, name, value);
        }
    }

    private void assignEntry(Frame frame, String name, Value value, boolean cells) {
        Value base = value(frame, name);
        if (base.isData() && base.entries == null) {
            changed(frame, name, base, value, cells);
        } else {
            Value before = base.entries == null ? null : base.entries.get(UNKNOWN_KEY);
            put(base, UNKNOWN_KEY, before == null ? value : oneOfSeveral(before, value));
        }
    }

    /** Either of two entries of a dictionary; of objects of other classes nothing is known. */
    private static Value oneOfSeveral(Value a, Value b) {
        return a.type.equals(b.type) && !a.isObject()
                ? Value.oneOf(List.of(a, b))
                : a.type.equals(b.type) ? b : new Value();
    }

    /** A table gets a column, or other values in some cells. */
    private void changed(Frame frame, String name, Value base, Value value, boolean cells) {
        Value changed = Value.derived(value.isData() ? List.of(base, value) : List.of(base));
        changed.part = base.part;
        changed.columns = base.columns;
        changed.subsetOf = base.subsetOf;
        changed.name = base.name;
        if (cells && !value.statistic.isEmpty()) {
            value.fittings.stream().filter(f -> f.shares(base.rows)).forEach(changed::with);
        }
        assign(frame, name, changed);
    }
}
