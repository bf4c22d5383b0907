package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls that learn from rows, and that apply what was learnt. */
final class LearningCalls {

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

    private static final String RESAMPLE = "sklearn.utils.resample";
    private static final Set<String> DATA =
            Set.of("X", "x", "raw_documents", "data", "dataset", "train_set", "dtrain", "y", "df", "training");

    private final TableCalls tables;
    private final Expressions expressions;
    private final List<FlowListener> listeners;

    LearningCalls(TableCalls tables, Expressions expressions, List<FlowListener> listeners) {
        this.tables = tables;
        this.expressions = expressions;
        this.listeners = listeners;
    }

    /** Whether a method of something that does so to rows makes it learn. */
    static boolean isFit(String method, String kind) {
        return FITS.contains(method) && LibraryKinds.LEARNING.contains(kind);
    }

    /** Whether a function learns from its rows and applies that at once. */
    static boolean isAtOnce(String name) {
        return SCALES.contains(name) || name.equals(RESAMPLE);
    }

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

    Value fit(Call call, String kind) {
        Argument rows = rows(call);
        if (rows == null) {
            return call.method().contains("_") && !call.method().equals("partial_fit")
                    ? expressions.fresh()
                    : call.receiver();
        }
        if (rows.written().endsWith(".T")) {
            // each row by its own numbers
            return call.method().equals("fit") ? call.receiver() : Value.derived(List.of(rows.value()));
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
        boolean keeps = kind.equals("preprocess") && !LibraryKinds.isComposed(call.holder()) || kind.equals("resample");
        result.columns = keeps ? data.columns : null;
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

    Value transform(Call call) {
        Argument rows = rows(call);
        Value receiver = call.receiver();
        if (rows == null || receiver == null || receiver.isData()) {
            return tables.data(call, call.method());
        }
        Value result = Value.derived(List.of(rows.value()));
        result.columns = LibraryKinds.isComposed(receiver.type) ? null : rows.value().columns;
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

    Value learntAtOnce(Call call) {
        Argument rows = rows(call);
        boolean resample = call.name().equals(RESAMPLE);
        if (rows == null || resample && call.constant("replace").equals("False")) {
            return tables.data(call, call.method());
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
}
