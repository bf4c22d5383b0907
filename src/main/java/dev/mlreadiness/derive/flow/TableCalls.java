package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import java.util.ArrayList;
import java.util.List;
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

    static Value pass(Call call) {
        for (Argument argument : call.arguments()) {
            Value value = argument.value();
            if (value.folds != null || value.generator || value.elements != null || value.isData()) {
                return value;
            }
        }
        return new Value();
    }

    Value data(Call call, String method) {
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
