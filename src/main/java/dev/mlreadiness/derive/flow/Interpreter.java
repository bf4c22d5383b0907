package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Walks the steps of modules and functions in the order in which they run. A call of a function of the project is walked with the values that it gets; a function that
 * nobody calls is walked with unknown ones.
 *
 * <p>Gives up on what reflection, callbacks and configuration decide. Each function is walked a bounded number of times, so that the cost is linear in the
 * number of steps.
 */
final class Interpreter {

    private final List<FlowListener> listeners;
    private final LibraryCalls library;
    private final FirstPartyCalls firstParty;
    private final Expressions expressions;
    private final Map<String, Frame> modules = new HashMap<>();
    private final Map<String, StepIndex> steps = new HashMap<>();

    /** @param relevance which definitions have to do with training and testing at all */
    Interpreter(CodeIndex index, LibraryKinds kinds, Relevance relevance, List<FlowListener> listeners) {
        this.expressions =
                new Expressions(modules, (split, rows) -> listeners.forEach(l -> l.split(split, rows, null)));
        this.listeners = listeners;
        this.library = new LibraryCalls(kinds, expressions, listeners);
        this.firstParty = new FirstPartyCalls(index, relevance, expressions, this::run);
    }

    /** Walks a module's own statements. */
    void module(ModuleSummary module, boolean unsure) {
        Frame frame = new Frame(module, 0, null, unsure);
        modules.put(module.path(), frame);
        run(frame);
    }

    /** Walks those of a module's functions that nothing walked so far has called. */
    void functions(ModuleSummary module, boolean unsure) {
        firstParty.uncalled(module, unsure);
    }

    private void run(Frame frame) {
        StepIndex index = steps.computeIfAbsent(frame.module().path(), p -> new StepIndex(frame.module()));
        int size = index.size(frame.definition());
        for (int i = 0; i < size; i++) {
            Steps step = index.step(frame.definition(), i);
            if (frame.variables.isLeft() && step.op() != Op.END_BRANCH && step.op() != Op.END_LOOP) {
                i = skip(index, frame, i);
            } else if (step.op() == Op.BRANCH) {
                i = branch(index, frame, step, i);
            } else {
                step(frame, step);
            }
        }
    }

    /** From inside a block that was left to just before its end. */
    private static int skip(StepIndex index, Frame frame, int from) {
        int depth = 0;
        for (int i = from; i < index.size(frame.definition()); i++) {
            Op op = index.step(frame.definition(), i).op();
            if (op == Op.BRANCH || op == Op.LOOP) {
                depth++;
            } else if (op == Op.END_BRANCH || op == Op.END_LOOP) {
                if (depth-- == 0) {
                    return i - 1;
                }
            }
        }
        return index.size(frame.definition());
    }

    /** Enters a branch, or passes it by where its condition cannot hold; returns the last step that is done. */
    private int branch(StepIndex index, Frame frame, Steps step, int at) {
        String name = step.name();
        Variables variables = frame.variables;
        boolean goesOn = name.startsWith("el") && variables.isChoosing();
        if (!goesOn) {
            variables.choose();
        }
        Boolean holds = variables.isDecided()
                ? Boolean.FALSE
                : name.equals("else") ? null : Conditions.holds(name, expressions, frame, step);
        if (variables.depth() > 0) {
            choice(frame, step);
        }
        if (!Boolean.FALSE.equals(holds)) {
            variables.enter(Boolean.TRUE.equals(holds), name.equals("else"));
            return at;
        }
        int end = skip(index, frame, at + 1) + 1;
        if (end < index.size(frame.definition())
                && !index.step(frame.definition(), end).name().equals("more")) {
            variables.merge();
        }
        return end;
    }

    /** A score that is compared with the best one so far. */
    private void choice(Frame frame, Steps step) {
        Value score = null;
        boolean best = false;
        for (int i = 0; i < step.inputs(); i++) {
            Value value = step.input(i).startsWith("=") ? null : expressions.value(frame, step.input(i));
            score = value != null && !value.scoreOf.isEmpty() ? value : score;
            best |= step.input(i).toLowerCase(Locale.ROOT).contains("best");
        }
        if (score != null && best) {
            Value found = score;
            listeners.forEach(l -> l.chosen(found, found.scored));
        }
    }

    private void step(Frame frame, Steps step) {
        switch (step.op()) {
            case CALL -> assign(frame, step, call(frame, step));
            case MOVE -> move(frame, step);
            case RETURN -> returned(frame, step);
            case RAISE -> frame.variables.leave();
            case DELETE -> deleted(frame, step);
            case LOOP -> {
                frame.variables.choose();
                frame.variables.enter(false, false);
            }
            case END_LOOP -> {
                frame.variables.exit();
                frame.variables.merge();
            }
            case END_BRANCH -> {
                frame.variables.exit();
                if (!step.name().equals("more")) {
                    frame.variables.merge();
                }
            }
            default -> {
                // nothing that changes a value
            }
        }
    }

    /** {@code del df["price"]}. */
    private void deleted(Frame frame, Steps step) {
        Value table = step.inputs() == 2 ? expressions.value(frame, step.input(0)) : null;
        String column = step.inputs() == 2 ? step.input(1) : "";
        if (table != null && table.columns != null && column.startsWith("=")) {
            Value changed = table.copy();
            changed.columns = table.columns.without(List.of(column.substring(1)));
            expressions.assign(frame, step.input(0), changed);
        }
    }

    private void returned(Frame frame, Steps step) {
        List<Argument> elements = expressions.arguments(frame, step);
        frame.yields |= step.name().equals("yield");
        if (elements.size() == 1) {
            frame.returned.add(elements.get(0).value());
        } else if (elements.size() > 1) {
            frame.returned.add(
                    Value.tuple(elements.stream().map(Argument::value).toList()));
        }
        if (!step.name().equals("yield")) {
            frame.variables.leave();
        }
    }

    private Value call(Frame frame, Steps step) {
        String object = step.receiver();
        Value receiver = object.isEmpty() ? null : expressions.value(frame, object);
        String name = receiver != null && !receiver.type.isEmpty()
                ? receiver.type + "." + step.name().substring(step.name().lastIndexOf('.') + 1)
                : step.name();
        Place place = new Place(step.location(), frame, frame.unsure);
        Call call = new Call(
                name,
                receiver,
                object,
                expressions.arguments(frame, step),
                step.outputs(),
                frame.variables.depth(),
                place);
        Value result = firstParty.call(frame, step.name(), call);
        if (result == null) {
            Value changed = library.changed(call);
            String variable = frame.origins.getOrDefault(object, object);
            if (changed != null && !variable.startsWith("%")) {
                expressions.assign(frame, variable, changed);
            }
            result = library.call(call);
        }
        return result;
    }

    private void assign(Frame frame, Steps step, Value value) {
        int outputs = step.outputs();
        if (outputs == 1) {
            name(frame, step, 0, value);
            return;
        }
        List<Value> parts =
                value.elements != null && value.elements.size() == outputs ? value.elements : nested(value, outputs);
        if (parts == null && library.splits().dividesByName(value, step)) {
            library.splits()
                    .divide(value, step, new Place(step.location(), frame, frame.unsure))
                    .forEach((i, part) -> name(frame, step, i, part));
            return;
        }
        for (int i = 0; i < outputs; i++) {
            Value part = parts != null ? parts.get(i) : outputs > 1 && i > 0 ? value.copy() : value;
            name(frame, step, i, part);
        }
    }

    /** {@code (a, b), (c, d) = value}. */
    private static List<Value> nested(Value value, int outputs) {
        if (value.elements == null) {
            return null;
        }
        List<Value> flat = new ArrayList<>();
        for (Value element : value.elements) {
            if (element.elements == null) {
                flat.add(element);
            } else {
                flat.addAll(element.elements);
            }
        }
        return flat.size() == outputs ? flat : null;
    }

    private void name(Frame frame, Steps step, int i, Value value) {
        String target = step.output(i);
        sides(frame, step, target, value);
        expressions.assign(frame, target, value);
    }

    /** Slices of one value that are called train and test are a split of it. */
    private void sides(Frame frame, Steps step, String target, Value value) {
        boolean again = value.subsetOf == null || value.subsetOf.joined || Half.namesBoth(value.subsetOf.name);
        Half half = again ? null : Half.of(target);
        if (half == null || value.part != null) {
            return;
        }
        Map<Half, Value> sides = frame.sides.computeIfAbsent(value.subsetOf, v -> new EnumMap<>(Half.class));
        sides.put(half, value);
        if (sides.size() == 2) {
            Split split =
                    new Split("", new Place(step.location(), frame, frame.unsure), List.of(value.subsetOf), false);
            Call call = new Call(
                    "",
                    null,
                    "",
                    List.of(new Argument("", value.subsetOf, step.input(0))),
                    2,
                    frame.variables.depth(),
                    split.place());
            library.splits().split(split, value.subsetOf, call);
            sides.forEach((side, v) -> {
                v.part = new Part(split, side);
                v.fittings = List.of();
            });
            frame.sides.remove(value.subsetOf);
        }
    }

    private void move(Frame frame, Steps step) {
        if (step.outputs() == 0) {
            return;
        }
        switch (step.name()) {
            case "iterate" -> iterate(frame, step);
            case "collection" -> collect(frame, step);
            case "[]" -> assign(frame, step, step.inputs() == 0 ? new Value() : selected(frame, step));
            case "operator" -> assign(frame, step, Expressions.computed(values(frame, step)));
            case "compare" -> assign(frame, step, compared(frame, step));
            case "" ->
                assign(
                        frame,
                        step,
                        step.inputs() == 1 ? expressions.value(frame, step.input(0)) : Value.oneOf(some(frame, step)));
            default ->
                assign(
                        frame,
                        step,
                        step.inputs() == 0 ? new Value() : expressions.together(frame, step, 0, step.inputs()));
        }
    }

    private Value selected(Frame frame, Steps step) {
        if (step.output(0).startsWith("%") && !step.input(0).startsWith("%")) {
            frame.origins.put(step.output(0), step.input(0) + "[]");
        }
        List<Value> values = values(frame, step);
        return expressions.select(values.get(0), values.subList(1, values.size()));
    }

    private List<Value> some(Frame frame, Steps step) {
        List<Value> values = values(frame, step);
        return values.isEmpty() ? List.of(new Value()) : values;
    }

    private Value compared(Frame frame, Steps step) {
        Value value = Value.derived(values(frame, step));
        value.fittings = List.of();
        return value;
    }

    private List<Value> values(Frame frame, Steps step) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < step.inputs(); i++) {
            values.add(expressions.value(frame, step.input(i)));
        }
        return values;
    }

    private void collect(Frame frame, Steps step) {
        List<Argument> elements = expressions.arguments(frame, step);
        List<Value> values = elements.stream().map(Argument::value).toList();
        if (step.outputs() > 1 && step.outputs() == values.size()) {
            for (int i = 0; i < values.size(); i++) {
                name(frame, step, i, values.get(i));
            }
            return;
        }
        Value tuple = Value.tuple(values);
        boolean pairs = !values.isEmpty() && values.size() % 2 == 0;
        Map<String, Value> entries = new HashMap<>();
        for (int i = 0; pairs && i < values.size(); i += 2) {
            pairs = values.get(i).literal != null && values.get(i + 1).literal == null;
            entries.put(values.get(i).literal, values.get(i + 1));
        }
        if (pairs) {
            tuple.entries = entries;
            tuple.elements = null;
        } else if (values.isEmpty()) {
            tuple.entries = new HashMap<>();
            tuple.elements = null;
        }
        assign(frame, step, tuple);
    }

    private void iterate(Frame frame, Steps step) {
        Value over = step.inputs() == 0 ? new Value() : expressions.together(frame, step, 0, step.inputs());
        int outputs = step.outputs();
        if (over.kind.equals(LibraryKinds.SPLITTER) && over.folds == null) {
            // as scikit-learn did it before 0.18
            over.folds = new Split(over.type, new Place(step.location(), frame, frame.unsure), List.of(), true);
        }
        if (over.folds != null) {
            for (int i = 0; i < outputs; i++) {
                Value index = new Value();
                Half half = i == outputs - 1 ? Half.TEST : i == outputs - 2 ? Half.TRAIN : null;
                index.part = half == null ? null : new Part(over.folds, half);
                expressions.assign(frame, step.output(i), index);
            }
        } else if (over.generator && over.elements != null && over.elements.size() <= outputs) {
            int skipped = outputs - over.elements.size();
            for (int i = 0; i < outputs; i++) {
                expressions.assign(frame, step.output(i), i < skipped ? new Value() : over.elements.get(i - skipped));
            }
        } else if (over.elements != null && !over.elements.isEmpty() && !over.generator) {
            assign(frame, step, Value.oneOf(over.elements));
        } else {
            for (int i = 0; i < outputs; i++) {
                Value each = Value.derived(List.of(over));
                each.columns = null;
                expressions.assign(frame, step.output(i), each);
            }
        }
    }
}
