package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls that divide rows into parts. */
final class SplitCalls {

    private final LibraryKinds kinds;
    private final List<FlowListener> listeners;

    SplitCalls(LibraryKinds kinds, List<FlowListener> listeners) {
        this.kinds = kinds;
        this.listeners = listeners;
    }

    boolean isSplit(Call call) {
        String method = call.method();
        return kinds.is(call.name(), "splitter") && Character.isLowerCase(method.charAt(0))
                || method.equals("randomSplit")
                || method.equals("train_test_split");
    }

    Value split(Call call) {
        List<Value> data = new ArrayList<>();
        boolean own = call.receiver() != null && call.receiver().isData();
        if (own) {
            data.add(call.receiver());
        } else {
            call.positional().stream()
                    .map(Argument::value)
                    .filter(v -> v.literal == null)
                    .forEach(data::add);
            for (String keyword : List.of("X", "y", "arrays", "dataset", "data")) {
                Argument argument = call.keyword(keyword);
                if (argument != null) {
                    data.add(argument.value());
                }
            }
        }
        Split split = new Split(call.name(), call.place(), List.copyOf(data), false);
        for (Value value : data) {
            listeners.forEach(l -> l.split(split, value, call));
        }
        boolean lengths = own || call.method().equals("random_split");
        return lengths ? divided(data.isEmpty() ? new Value() : data.get(0), split, call) : pairs(data, split);
    }

    private static Value pairs(List<Value> data, Split split) {
        List<Value> parts = new ArrayList<>();
        for (Value value : data) {
            parts.add(part(value, split, Half.TRAIN));
            parts.add(part(value, split, Half.TEST));
        }
        return parts.isEmpty() ? new Value() : Value.tuple(parts);
    }

    private static Value divided(Value data, Split split, Call call) {
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < Math.max(2, call.results()); i++) {
            parts.add(part(data, split, i == 0 ? Half.TRAIN : Half.TEST));
        }
        Value result = Value.tuple(parts);
        if (call.results() == 1) {
            result.entries = new HashMap<>(Map.of("train", parts.get(0), "test", parts.get(1)));
        }
        return result;
    }

    private static Value part(Value data, Split split, Half half) {
        Value part = Value.derived(List.of(data));
        part.columns = data.columns;
        part.fittings = List.of();
        part.part = new Part(split, half);
        return part;
    }

    Value folds(Call call) {
        Argument rows = call.argument(0, "X");
        Value value = new Value();
        if (rows != null) {
            Split split = new Split(call.holder(), call.place(), List.of(rows.value()), true);
            listeners.forEach(l -> l.split(split, rows.value(), call));
            value.folds = split;
        }
        return value;
    }

    /** Tells that rows are split. */
    void split(Split split, Value value, Call call) {
        listeners.forEach(l -> l.split(split, value, call));
    }

    /** Whether a result is taken apart into parts whose names say train and test. */
    boolean dividesByName(Value value, Steps step) {
        boolean train = false;
        boolean test = false;
        for (int i = 0; i < step.outputs(); i++) {
            Half half = Half.of(step.output(i));
            train |= half == Half.TRAIN;
            test |= half == Half.TEST;
        }
        return train && test && value.part == null && !value.isObject();
    }

    /** The parts of a result by the names that they get. */
    Map<Integer, Value> divide(Value value, Steps step, Place place) {
        Split split = new Split(step.name(), place, List.of(value), false);
        Call call = new Call(step.name(), null, "", List.of(new Argument("", value, "")), step.outputs(), 0, place);
        split(split, value, call);
        Map<Integer, Value> parts = new LinkedHashMap<>();
        for (int i = 0; i < step.outputs(); i++) {
            Half half = Half.of(step.output(i));
            parts.put(i, half == null ? value.copy() : part(value, split, half));
        }
        return parts;
    }
}
