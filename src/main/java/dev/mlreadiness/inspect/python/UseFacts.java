package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits {@code python.use}, {@code python.argument} and {@code python.inside}: what is done with values of known kinds. */
final class UseFacts {

    private final Reading reading;
    private final TypeReader types;
    private final CallFacts calls;
    private final Map<String, Boolean> wantedUses = new HashMap<>();
    private final Map<String, Boolean> wantedArguments = new HashMap<>();
    private final Map<String, Boolean> wantedInside = new HashMap<>();

    UseFacts(Reading reading, CallFacts calls) {
        this.reading = reading;
        this.types = reading.types();
        this.calls = calls;
    }

    /** Looks at a statement before it changes what names mean. */
    void statement(Node statement, Steps.At at) {
        switch (statement.kind()) {
            case IF, WHILE, ASSERT -> condition(statement.test(), at);
            case FOR -> iterate(statement.iterated(), at);
            case ASSIGN -> statement.targets().forEach(target -> store(target, statement.value(), at));
            case AUGMENTED_ASSIGN -> augmented(statement, at);
            default -> {
                // its expressions only
            }
        }
        boolean assigns = statement.is(NodeKind.ASSIGN);
        for (Node child = statement.firstChild(); child != null; child = child.nextSibling()) {
            if (assigns && child != statement.lastChild()) {
                target(child, at);
            } else if (child.kind().isExpression()) {
                expression(child, at);
            } else if (child.is(NodeKind.WITH_ITEM)) {
                expression(child.value(), at);
            }
        }
    }

    /** What is read to find the place that an assignment sets; the place itself is not read. */
    private void target(Node target, Steps.At at) {
        if (!target.is(NodeKind.NAME)) {
            for (Node part = target.firstChild(); part != null; part = part.nextSibling()) {
                if (target.is(NodeKind.TUPLE) || target.is(NodeKind.LIST)) {
                    target(part, at);
                } else if (part.kind().isExpression()) {
                    expression(part, at);
                }
            }
        }
    }

    private void expression(Node top, Steps.At at) {
        for (Node node = top; node != null; node = node.nextIn(top)) {
            switch (node.kind()) {
                case CALL -> call(node, at);
                case ATTRIBUTE -> attribute(node, at);
                case SUBSCRIPT -> item(node, "[][]", null, at);
                case TERNARY -> condition(node.test(), at);
                case COMPREHENSION_FOR -> iterate(node.iterated(), at);
                default -> {
                    // nothing is done with a value
                }
            }
        }
    }

    private boolean wants(String op) {
        return wantedUses.computeIfAbsent(op, o -> reading.interest().wants(FactKind.PYTHON_USE, "op", o));
    }

    private boolean wantsArguments(String method) {
        return wantedArguments.computeIfAbsent(
                method, m -> reading.interest().wants(FactKind.PYTHON_ARGUMENT, "method", m));
    }

    private boolean wantsInside(String method) {
        return wantedInside.computeIfAbsent(method, m -> reading.interest().wants(FactKind.PYTHON_INSIDE, "method", m));
    }

    private void call(Node call, Steps.At at) {
        Node callee = call.callee();
        String method = reading.tree().name(callee);
        if (method != null) {
            if (callee.is(NodeKind.ATTRIBUTE) && wants(method)) {
                String type = types.type(callee.firstChild(), at.scope());
                if (type != null) {
                    emit(FactKind.PYTHON_USE, call, at, type, "op", method, "given", given(call, at));
                }
            }
            if (wantsArguments(method)) {
                arguments(call, method, at);
            }
            Scope owner = at.scope().owner();
            if (owner != null && !at.scope().type && wantsInside(method)) {
                String name = reading.names().callee(call, at.scope());
                emit(FactKind.PYTHON_INSIDE, call, at, "@" + owner.name, "name", name, "method", method);
            }
        }
        passed(call, at);
    }

    private String given(Node call, Steps.At at) {
        Node first = call.firstArgument();
        return first == null || first.is(NodeKind.KEYWORD) ? null : concrete(types.type(first, at.scope()));
    }

    private static String concrete(String type) {
        return type == null || type.startsWith("@") || type.startsWith("{") ? null : type;
    }

    private void arguments(Node call, String method, Steps.At at) {
        String name = null;
        int position = 0;
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            boolean keyword = argument.is(NodeKind.KEYWORD);
            String type = types.type(keyword ? argument.firstChild() : argument, at.scope());
            if (type != null && !type.startsWith("{")) {
                name = name == null ? reading.names().callee(call, at.scope()) : name;
                emit(
                        FactKind.PYTHON_ARGUMENT,
                        call,
                        at,
                        type,
                        "known",
                        isAnnotated(argument, at) ? "annotation" : "flow",
                        "name",
                        name,
                        "method",
                        method,
                        "position",
                        keyword ? null : position,
                        "keyword",
                        keyword ? reading.tree().name(argument) : null);
            }
            position += keyword ? 0 : 1;
        }
    }

    private boolean isAnnotated(Node argument, Steps.At at) {
        return argument.is(NodeKind.NAME)
                && at.scope().isAnnotated(reading.tree().name(argument));
    }

    /** What functions of the project are called with. */
    private void passed(Node call, Steps.At at) {
        String callee = null;
        int position = 0;
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            boolean keyword = argument.is(NodeKind.KEYWORD);
            String type = types.type(keyword ? argument.firstChild() : argument, at.scope());
            if (type != null && !type.startsWith("{")) {
                callee = callee == null ? types.ownCallee(call, at.scope()) : callee;
                if (callee == null) {
                    return;
                }
                reading.summary()
                        .types()
                        .passed(
                                callee,
                                keyword ? -1 : position,
                                keyword ? reading.tree().name(argument) : "",
                                type);
            }
            position += keyword ? 0 : 1;
        }
    }

    private void attribute(Node node, Steps.At at) {
        Node parent = node.parent();
        if (parent != null && parent.is(NodeKind.CALL) && parent.callee() == node) {
            return;
        }
        String op = "." + reading.tree().name(node);
        if (wants(op)) {
            String type = types.type(node.firstChild(), at.scope());
            if (type != null) {
                emit(FactKind.PYTHON_USE, node, at, type, "op", op);
            }
        }
    }

    /** An item of an item: {@code frame[a][b]}, where the inner one is no indexer such as {@code loc}. */
    private void item(Node node, String op, String given, Steps.At at) {
        Node inner = node.firstChild();
        if (!inner.is(NodeKind.SUBSCRIPT) || !wants(op)) {
            return;
        }
        String type = types.type(inner.firstChild(), at.scope());
        if (type != null) {
            emit(
                    FactKind.PYTHON_USE,
                    node,
                    at,
                    type,
                    "op",
                    op,
                    "index",
                    types.index(node.index(), at.scope()),
                    "inner",
                    types.index(inner.index(), at.scope()),
                    "given",
                    given);
        }
    }

    private void store(Node target, Node value, Steps.At at) {
        switch (target.kind()) {
            case TUPLE, LIST -> {
                for (Node part = target.firstChild(); part != null; part = part.nextSibling()) {
                    store(part, value, at);
                }
            }
            case SUBSCRIPT -> {
                String given = concrete(types.type(value, at.scope()));
                item(target, "[][]=", given, at);
                if (wants("[]=")) {
                    String type = types.type(target.firstChild(), at.scope());
                    if (type != null) {
                        emit(
                                FactKind.PYTHON_USE,
                                target,
                                at,
                                type,
                                "op",
                                "[]=",
                                "index",
                                types.index(target.index(), at.scope()),
                                "given",
                                given,
                                "arg.0",
                                reading.names().argument(target.index(), at.scope()),
                                "arg.value",
                                reading.names().argument(value, at.scope()));
                    }
                }
            }
            case ATTRIBUTE -> {
                String op = "." + reading.tree().name(target) + "=";
                String type = wants(op) ? types.type(target.firstChild(), at.scope()) : null;
                if (type != null) {
                    emit(
                            FactKind.PYTHON_USE,
                            target,
                            at,
                            type,
                            "op",
                            op,
                            "arg.value",
                            reading.names().argument(value, at.scope()));
                }
            }
            default -> {
                // a name is bound anew
            }
        }
    }

    private void augmented(Node statement, Steps.At at) {
        Node target = statement.target();
        String op = statement.operator().symbol() + "=";
        if (target != null && statement.value() != null && wants(op)) {
            String given = types.type(statement.value(), at.scope());
            String type = types.type(target, at.scope());
            if (type != null || given != null) {
                emit(
                        FactKind.PYTHON_USE,
                        statement,
                        at,
                        type == null ? given : type,
                        "op",
                        op,
                        "given",
                        concrete(given),
                        "target",
                        reading.tree().dottedName(target));
            }
        }
    }

    private void condition(Node test, Steps.At at) {
        if (test == null || !wants("bool")) {
            return;
        }
        if (test.is(NodeKind.BOOLEAN)) {
            for (Node part = test.firstChild(); part != null; part = part.nextSibling()) {
                condition(part, at);
            }
        } else if (test.is(NodeKind.UNARY) && test.operator() == Operator.NOT) {
            condition(test.firstChild(), at);
        } else {
            String type = types.type(test, at.scope());
            if (type != null) {
                String text = reading.names().argument(test, at.scope());
                emit(FactKind.PYTHON_USE, test, at, type, "op", "bool", "arg.0", test.is(NodeKind.CALL) ? "?" : text);
            }
        }
    }

    private void iterate(Node over, Steps.At at) {
        if (over != null && wants("iterate")) {
            String type = types.type(over, at.scope());
            if (type != null) {
                emit(FactKind.PYTHON_USE, over, at, type, "op", "iterate");
            }
        }
    }

    private void emit(FactKind kind, Node node, Steps.At at, String type, Object... more) {
        List<Object> attributes = new ArrayList<>(32);
        attributes.add("type");
        attributes.add(type);
        if (kind != FactKind.PYTHON_ARGUMENT) {
            attributes.add("known");
            attributes.add("flow");
        }
        for (Object each : more) {
            attributes.add(each);
        }
        if (node.is(NodeKind.CALL)) {
            calls.describe(node, at, attributes);
        } else {
            CallFacts.place(at, attributes);
        }
        if (isShown(node)) {
            attributes.add("shown");
            attributes.add(true);
        }
        reading.sink().add(kind, reading.at(node), attributes.toArray());
    }

    /** The last expression of a notebook cell: the notebook shows its value. */
    private boolean isShown(Node node) {
        Node statement = node.parent();
        if (statement == null
                || !statement.is(NodeKind.EXPRESSION)
                || statement.parent() == null
                || !statement.parent().is(NodeKind.MODULE)) {
            return false;
        }
        int cell = reading.places().cell(reading.tree().line(statement));
        Node next = statement.nextSibling();
        return cell >= 0
                && (next == null || reading.places().cell(reading.tree().line(next)) != cell);
    }
}
