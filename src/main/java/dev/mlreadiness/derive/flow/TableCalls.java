package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Calls of tables, arrays and of what is not known: rows in, rows out. */
final class TableCalls {

    /** Statistics by group. */
    private static final String GROUPS = "groups";
    /** Put rows below others. */
    private static final Set<String> STACKS =
            Set.of("concat", "append", "vstack", "concatenate", "union", "unionAll", "row_stack", "chain");
    /** Put numbers into rows. */
    private static final Set<String> FILLS = Set.of("fillna", "map", "merge", "join");

    /** Go from one row to the next in time. */
    private static final Set<String> IN_TIME = Set.of("shift", "rolling", "ewm", "pct_change", "asfreq");
    /** Give prices or measurements in the order of time. */
    private static final Set<String> FORECASTS =
            Set.of("yfinance.download", "pandas_datareader.data.DataReader", "pandas_datareader.DataReader");

    private static final Set<String> WINDOWS = Set.of("rolling", "expanding", "ewm", "resample");
    /** Of a group: give a value for each row. */
    private static final Set<String> ROW_BY_ROW = Set.of(
            "shift",
            "cumsum",
            "cumcount",
            "cummax",
            "cummin",
            "rank",
            "diff",
            "ffill",
            "bfill",
            "rolling",
            "pct_change");

    private final LibraryKinds kinds;
    private final Expressions expressions;

    TableCalls(LibraryKinds kinds, Expressions expressions) {
        this.kinds = kinds;
        this.expressions = expressions;
    }

    static boolean isConstructor(String method) {
        return !method.isEmpty() && Character.isUpperCase(method.charAt(0));
    }

    Value construct(Call call) {
        Value value =
                Value.derived(call.arguments().stream().map(Argument::value).toList());
        value.type = call.name();
        value.weighted = weight(call);
        String monitor = call.constant("monitor");
        value.watches = !monitor.equals("loss")
                && !monitor.equals("accuracy")
                && !monitor.equals("acc")
                && (!call.method().equals("ModelCheckpoint")
                        || call.constant("save_best_only").equals("True"));
        value.stopsEarly = call.keyword("early_stopping_rounds") != null
                && !call.constant("early_stopping_rounds").equals("None");
        value.shuffled =
                call.constant("shuffle").equals("True") || call.method().endsWith("ShuffleSplit");
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

    /** The argument by which a model makes up for a rare class. */
    private static String weight(Call call) {
        for (String keyword : List.of("class_weight", "scale_pos_weight", "is_unbalance", "auto_class_weights")) {
            Argument argument = call.keyword(keyword);
            String constant = argument == null ? "None" : call.constant(keyword);
            if (!Set.of("None", "1", "1.0", "False").contains(constant)) {
                return keyword;
            }
        }
        return "";
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

    static Value pass(Call call) {
        for (Argument argument : call.arguments()) {
            Value value = argument.value();
            if (value.folds != null
                    || value.kind.equals(LibraryKinds.SPLITTER)
                    || value.generator
                    || value.elements != null
                    || value.isData()) {
                return value;
            }
        }
        return new Value();
    }

    Value data(Call call, String method) {
        if (Attributes.counts(method)) {
            return new Value();
        }
        boolean window = call.receiver() != null && call.receiver().window;
        if (Attributes.isStatistic(method) && !window) {
            Value statistic = statistic(call, method);
            if (statistic != null) {
                return statistic;
            }
        }
        Value receiver = call.receiver();
        if (receiver != null && receiver.grouped) {
            return grouped(call, method);
        }
        if (method.equals("early_stopping")) {
            Value callback = new Value();
            callback.type = call.name();
            callback.watches = true;
            return callback;
        }
        if (FORECASTS.contains(call.name())) {
            Value series = expressions.fresh();
            series.ordered = call.name();
            return series;
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
        if (own && result.subsetOf == null && Attributes.keeps(method)) {
            result.subsetOf = receiver.subsetOf;
        }
        if (own && isInTime(call, method)) {
            result.ordered = call.written() + " at " + call.place().location().text();
        }
        result.window = own && WINDOWS.contains(method);
        result.grouped = own && method.equals("groupby");
        if (result.grouped) {
            result.columns = receiver.columns;
            result.groupKey = key(call);
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

    /** Whether a method goes from one row to the next in time. */
    private static boolean isInTime(Call call, String method) {
        if (method.equals("sort_values")) {
            Argument by = call.argument(0, "by");
            List<String> names = by == null ? null : Expressions.names(List.of(by.value()));
            return names != null && names.stream().anyMatch(TableCalls::isTime);
        }
        return IN_TIME.contains(method);
    }

    private static boolean isTime(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.equals("date")
                || name.equals("timestamp")
                || name.equals("datetime")
                || name.endsWith("_date")
                || name.endsWith("_timestamp");
    }

    /** The key of a grouping where it is the id of a person or thing. */
    private static String key(Call call) {
        Argument by = call.argument(0, "by");
        List<String> names = by == null ? null : Expressions.names(List.of(by.value()));
        String name = names == null || names.size() != 1 ? "" : names.get(0);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("_id")
                        || lower.endsWith("id") && name.endsWith("Id")
                        || lower.endsWith("userid")
                        || lower.equals("patient")
                        || lower.equals("subject")
                ? name
                : "";
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
        if (ROW_BY_ROW.contains(method)) {
            if (!rows.groupKey.isEmpty()) {
                result.entity =
                        "'" + rows.groupKey + "' at " + call.place().location().text();
            }
            if (method.equals("shift") || method.equals("rolling") || method.equals("pct_change")) {
                result.ordered = method + " at " + call.place().location().text();
            }
            return result;
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
