package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calls of libraries, and of what is not known, do to values. */
final class LibraryCalls {

    private static final Set<String> FITS = Set.of("fit", "partial_fit", "fit_transform", "fit_resample", "fit_sample");
    /** Functions that learn from their rows and apply it at once. */
    private static final Set<String> SCALES = Set.of(
            "sklearn.preprocessing.scale",
            "sklearn.preprocessing.minmax_scale",
            "sklearn.preprocessing.maxabs_scale",
            "sklearn.preprocessing.robust_scale",
            "sklearn.preprocessing.quantile_transform",
            "sklearn.preprocessing.power_transform",
            "scipy.stats.zscore");

    /** Statistics by group. */
    private static final String GROUPS = "groups";
    /** Put rows below others. */
    private static final Set<String> STACKS =
            Set.of("concat", "append", "vstack", "concatenate", "union", "unionAll", "row_stack", "chain");
    /** Put numbers into rows. */
    private static final Set<String> FILLS = Set.of("fillna", "map", "merge", "join");

    private static final String RESAMPLE = "sklearn.utils.resample";
    private static final Set<String> PREDICTS =
            Set.of("predict", "predict_proba", "decision_function", "predict_classes", "predict_log_proba");
    private static final Set<String> SCORES = Set.of("score", "evaluate");
    private static final Set<String> DATA =
            Set.of("X", "x", "raw_documents", "data", "dataset", "train_set", "dtrain", "y", "df", "training");

    private final LibraryKinds kinds;
    private final Expressions expressions;
    private final List<FlowListener> listeners;

    LibraryCalls(LibraryKinds kinds, Expressions expressions, List<FlowListener> listeners) {
        this.kinds = kinds;
        this.expressions = expressions;
        this.listeners = listeners;
    }

    /** The result of a call. */
    Value call(Call call) {
        String method = call.method();
        Value receiver = call.receiver();
        String kind = receiver == null
                ? ""
                : receiver.kind.isEmpty() && !call.holder().isEmpty() ? kinds.kind(call.holder()) : receiver.kind;
        if (FITS.contains(method) && LibraryKinds.LEARNING.contains(kind)) {
            return fit(call, kind);
        }
        if (method.equals("transform") || method.equals("fit_transform") && kind.equals(LibraryKinds.STATELESS)) {
            return transform(call);
        }
        if (Attributes.passes(method)) {
            return pass(call);
        }
        if (kind.equals(LibraryKinds.SPLITTER) && method.equals("split")) {
            return folds(call);
        }
        if (isSplit(call)) {
            return split(call);
        }
        if (SCALES.contains(call.name()) || call.name().equals(RESAMPLE)) {
            return learntAtOnce(call);
        }
        if (isConstructor(method)) {
            return construct(call);
        }
        Value model = model(call, kind, method);
        return model != null ? model : data(call, method);
    }

    private Value model(Call call, String kind, String method) {
        if (kinds.is(call.name(), "cross-validator")) {
            Argument rows = call.argument(1, "X");
            Argument target = call.argument(2, "y");
            if (rows != null) {
                listeners.forEach(l -> l.crossValidated(rows.value(), value(target), call));
            }
            return new Value();
        }
        if (isTraining(call, kind, method)) {
            return train(call, kind);
        }
        if (PREDICTS.contains(method) && call.receiver() != null) {
            return predict(call);
        }
        boolean scores = SCORES.contains(method)
                && call.receiver() != null
                && !call.arguments().isEmpty();
        if (scores || kinds.is(call.name(), "metric")) {
            evaluate(call, scores);
            return new Value();
        }
        return null;
    }

    // ---- learning

    private static Argument rows(Call call) {
        for (Argument argument : call.arguments()) {
            if ((argument.keyword().isEmpty() || DATA.contains(argument.keyword()))
                    && argument.value().isData()) {
                return argument;
            }
            if (argument.keyword().isEmpty() && argument.value().literal == null) {
                return null;
            }
        }
        return null;
    }

    private Value fit(Call call, String kind) {
        Argument rows = rows(call);
        if (rows == null) {
            return call.method().contains("_") && !call.method().equals("partial_fit")
                    ? expressions.fresh()
                    : call.receiver();
        }
        Value data = rows.value();
        // what is learnt from some rows, and not given out with them, may be kept for the others
        boolean some = data.subsetOf != null && call.method().equals("fit");
        Part part = some && data.part == null ? new Part(null, Half.TRAIN) : data.part;
        Fitting fitting =
                new Fitting(kind, call.name(), call.written(), rows.written(), call.place(), data.rows, part, null);
        call.receiver().fitted = fitting;
        listeners.forEach(l -> l.fitted(fitting, data, call));
        if (call.method().equals("fit") || call.method().equals("partial_fit")) {
            return call.receiver();
        }
        Value result = Value.derived(List.of(data)).with(fitting);
        result.columns = kind.equals("preprocess") || kind.equals("resample") ? data.columns : null;
        if (!kind.equals("resample")) {
            return result;
        }
        Argument target = call.argument(1, "y");
        Value targets = target == null
                ? new Value()
                : Value.derived(List.of(target.value())).with(fitting);
        targets.columns = target == null ? null : target.value().columns;
        return call.arguments().size() > 1 ? Value.tuple(List.of(result, targets)) : result;
    }

    private Value transform(Call call) {
        Argument rows = rows(call);
        Value receiver = call.receiver();
        if (rows == null || receiver == null || receiver.isData()) {
            return data(call, call.method());
        }
        Value result = Value.derived(List.of(rows.value()));
        result.columns = rows.value().columns;
        if (receiver.fitted != null) {
            listeners.forEach(l -> l.applied(receiver.fitted, rows.value(), call));
            if (!Half.TEST.equals(half(rows.value()))) {
                result.with(receiver.fitted);
            }
        }
        return result;
    }

    private static Half half(Value value) {
        return value.part == null ? null : value.part.half();
    }

    private Value learntAtOnce(Call call) {
        Argument rows = rows(call);
        boolean resample = call.name().equals(RESAMPLE);
        if (rows == null || resample && call.constant("replace").equals("False")) {
            return data(call, call.method());
        }
        Fitting fitting = new Fitting(
                resample ? "resample" : "preprocess",
                call.name(),
                call.written(),
                rows.written(),
                call.place(),
                rows.value().rows,
                rows.value().part,
                null);
        listeners.forEach(l -> l.fitted(fitting, rows.value(), call));
        List<Value> results = new ArrayList<>();
        for (Argument argument : call.positional()) {
            Value result = Value.derived(List.of(argument.value())).with(fitting);
            result.columns = argument.value().columns;
            results.add(result);
        }
        return resample && results.size() > 1 ? Value.tuple(results) : results.isEmpty() ? new Value() : results.get(0);
    }

    // ---- splitting

    private boolean isSplit(Call call) {
        String method = call.method();
        return kinds.is(call.name(), "splitter") && Character.isLowerCase(method.charAt(0))
                || method.equals("randomSplit")
                || method.equals("train_test_split");
    }

    private Value split(Call call) {
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

    private Value folds(Call call) {
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

    // ---- models

    private boolean isTraining(Call call, String kind, String method) {
        boolean model = kind.equals(LibraryKinds.MODEL) || kind.equals(LibraryKinds.SEARCH);
        boolean unknown = call.receiver() != null
                && kind.isEmpty()
                && !call.receiver().isData()
                && (call.positional().size() >= 2 || call.keyword("epochs") != null);
        return method.equals("fit") && (model || unknown)
                || kinds.is(call.name(), "trainer") && !call.arguments().isEmpty();
    }

    private Value train(Call call, String kind) {
        Argument rows = call.argument(0, "X", "x", "dtrain", "train_set", "train_dataset");
        Argument target = call.argument(1, "y");
        Value model = call.receiver() == null || call.receiver().isData() ? new Value() : call.receiver();
        if (rows == null) {
            return model;
        }
        List<Value> data = target == null ? List.of(rows.value()) : List.of(rows.value(), target.value());
        listeners.forEach(l -> {
            if (kind.equals(LibraryKinds.SEARCH)) {
                l.crossValidated(rows.value(), value(target), call);
            }
            l.trained(model, rows.value(), value(target), call);
        });
        model.trained = new Value.Training(data, call.place(), call.name());
        return model;
    }

    private static Value value(Argument argument) {
        return argument == null ? null : argument.value();
    }

    private Value predict(Call call) {
        Argument rows = call.argument(0, "X", "x", "data");
        if (rows == null) {
            return expressions.fresh();
        }
        Value result = new Value();
        result.rows = rows.value().rows;
        result.part = rows.value().part;
        result.prediction = new Value.Prediction(call.receiver(), rows.value(), call.receiver().trained);
        return result;
    }

    private void evaluate(Call call, boolean scores) {
        if (scores) {
            Argument rows = call.argument(0, "X", "x", "data");
            Argument target = call.argument(1, "y");
            listeners.forEach(l -> l.evaluated(call.receiver(), value(rows), value(target), call));
            return;
        }
        Value.Prediction prediction = null;
        Value target = null;
        for (Argument argument : call.arguments()) {
            if (argument.value().prediction != null) {
                prediction = argument.value().prediction;
            } else if (argument.value().isData() && target == null) {
                target = argument.value();
            }
        }
        Value measured = target;
        Value.Prediction found = prediction;
        listeners.forEach(l ->
                l.evaluated(found == null ? null : found.model(), found == null ? null : found.data(), measured, call));
    }

    // ---- anything else

    private static boolean isConstructor(String method) {
        return !method.isEmpty() && Character.isUpperCase(method.charAt(0));
    }

    private Value construct(Call call) {
        Value value =
                Value.derived(call.arguments().stream().map(Argument::value).toList());
        value.type = call.name();
        value.kind = kinds.isComposed(call.name()) ? kinds.composed(partsOf(call)) : kinds.kind(call.name());
        if (Attributes.keeps(call.method()) && !call.arguments().isEmpty()) {
            value.columns = call.arguments().get(0).value().columns;
            value.type = "";
        } else if (!value.kind.isEmpty()) {
            value.rows = List.of();
            value.fittings = List.of();
            value.part = null;
        }
        return value;
    }

    private static List<String> partsOf(Call call) {
        List<String> parts = new ArrayList<>();
        call.arguments().forEach(a -> addKinds(a.value(), parts, 0));
        return parts;
    }

    private static void addKinds(Value value, List<String> parts, int depth) {
        if (!value.kind.isEmpty()) {
            parts.add(value.kind);
        }
        if (depth < 3 && value.elements != null) {
            value.elements.forEach(e -> addKinds(e, parts, depth + 1));
        }
    }

    private static Value pass(Call call) {
        for (Argument argument : call.arguments()) {
            Value value = argument.value();
            if (value.folds != null || value.generator || value.elements != null || value.isData()) {
                return value;
            }
        }
        return new Value();
    }

    private Value data(Call call, String method) {
        if (Attributes.counts(method)) {
            return new Value();
        }
        if (Attributes.isStatistic(method)) {
            Value statistic = statistic(call, method);
            if (statistic != null) {
                return statistic;
            }
        }
        Value receiver = call.receiver();
        if (receiver != null && receiver.grouped) {
            return grouped(call, method);
        }
        if (receiver != null && !receiver.statistic.isEmpty()) {
            return receiver;
        }
        if (method.equals("get_support") || method.startsWith("get_feature_names")) {
            return support(receiver);
        }
        if (isReader(call)) {
            return expressions.fresh();
        }
        Value result = Value.derived(call.values());
        if (!result.isData()) {
            Value fresh = expressions.fresh();
            fresh.fittings = result.fittings;
            fresh.part = result.part;
            return fresh;
        }
        boolean own = receiver != null && receiver.isData();
        Value from = own
                ? receiver
                : call.arguments().isEmpty() ? null : call.arguments().get(0).value();
        result.columns = from == null ? null : columns(call, method, from);
        boolean columnsOnly = method.equals("drop") && (result.columns != null || from == receiver && names(call));
        if (own && Attributes.isSubset(method) && !columnsOnly) {
            result.subsetOf = receiver;
        }
        if (own && result.part == null && receiver.part != null) {
            result.part = receiver.part;
        }
        result.joined |= STACKS.contains(method)
                && result.rows.size() > 1
                && !call.constant("axis").equals("1");
        result.grouped = own && method.equals("groupby");
        if (result.grouped) {
            result.columns = receiver.columns;
        }
        if (FILLS.contains(method)) {
            filled(call, result);
        }
        return result;
    }

    /** Reads rows from somewhere: what it gets are names of places, not rows. */
    private boolean isReader(Call call) {
        String method = call.method();
        boolean own = call.receiver() != null && call.receiver().isData();
        return kinds.is(call.name(), "data-reader") && !isConstructor(method)
                || !own && (method.startsWith("read_") || method.startsWith("load_") || method.startsWith("fetch_"));
    }

    /** The columns that a fitted selector chose. */
    private static Value support(Value selector) {
        Value value = new Value();
        if (selector != null && selector.fitted != null) {
            value.statistic = "support";
            value.fittings = List.of(selector.fitted);
        }
        return value;
    }

    /** Whether a call names columns, or says that it is about them. */
    private static boolean names(Call call) {
        return call.keyword("columns") != null
                || call.constant("axis").equals("1")
                || !call.arguments().isEmpty()
                        && Expressions.names(List.of(call.arguments().get(0).value())) != null;
    }

    private static void filled(Call call, Value result) {
        for (Argument argument : call.arguments()) {
            String statistic = argument.value().statistic;
            if (!statistic.isEmpty()
                    && statistic.equals(GROUPS) != call.method().equals("fillna")) {
                argument.value().fittings.stream()
                        .filter(f -> f.shares(result.rows))
                        .forEach(result::with);
            }
        }
    }

    private static Columns columns(Call call, String method, Value from) {
        if (from.columns == null) {
            return null;
        }
        if (method.equals("drop")) {
            List<Value> names = new ArrayList<>();
            for (Argument argument : call.arguments()) {
                if (Set.of("", "columns", "labels").contains(argument.keyword())) {
                    names.add(argument.value());
                }
            }
            List<String> dropped = Expressions.names(names.subList(0, Math.min(1, names.size())));
            return dropped == null || names.size() > 2 ? null : from.columns.without(dropped);
        }
        return Attributes.keeps(method) ? from.columns : null;
    }

    /** A number that is learnt from rows, or null where the call is none. */
    private static Value statistic(Call call, String method) {
        Argument first = call.argument(0);
        boolean own = call.receiver() != null && call.receiver().isData();
        Value rows = own ? call.receiver() : first == null ? null : first.value();
        if (rows == null || !rows.isData() || !rows.statistic.isEmpty()) {
            return null;
        }
        Value value = new Value();
        value.statistic = rows.grouped ? GROUPS : method;
        value.fittings = List.of(learnt(call, rows, own ? call.object() : first.written(), method));
        return value;
    }

    private static Fitting learnt(Call call, Value rows, String written, String method) {
        boolean target =
                rows.grouped && rows.columns != null && !rows.columns.single().isEmpty();
        return new Fitting(
                rows.grouped ? "encode" : "preprocess",
                method,
                call.written(),
                written,
                call.place(),
                rows.rows,
                rows.part,
                target ? rows.columns : null);
    }

    /** {@code df.groupby("city")["price"].transform("mean")}: for each row a statistic of its group. */
    private static Value grouped(Call call, String method) {
        Value rows = call.receiver();
        Value result = Value.derived(List.of(rows));
        if (method.equals("transform") || method.equals("apply") || method.startsWith("agg")) {
            result.with(learnt(call, rows, call.object(), method));
        }
        if (!method.equals("transform")) {
            result.statistic = GROUPS;
            result.rows = List.of();
        }
        return result;
    }

    /** What the receiver is after the call where that changes it in place; null where it does not. */
    Value changed(Call call) {
        Value receiver = call.receiver();
        if (receiver == null || !receiver.isData()) {
            return null;
        }
        String method = call.method();
        if (method.equals("pop") && receiver.columns != null) {
            Value changed = receiver.copy();
            List<String> names = Expressions.names(
                    call.arguments().stream().map(Argument::value).toList());
            changed.columns = names == null ? null : receiver.columns.without(names);
            return changed;
        }
        return call.constant("inplace").equals("True") ? data(call, method) : null;
    }
}
