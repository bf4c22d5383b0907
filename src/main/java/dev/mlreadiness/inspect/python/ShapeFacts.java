package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Emits {@code python.compare}, {@code python.handler} and {@code python.global}. */
final class ShapeFacts {

    private static final int MOST = 100;
    private static final Set<String> LOGS = Set.of(
            "debug", "info", "warning", "warn", "error", "exception", "critical", "log", "print", "print_exc", "echo");

    private final Reading reading;

    ShapeFacts(Reading reading) {
        this.reading = reading;
    }

    /** Comparisons in the expressions of a statement. */
    void comparisons(Node statement, Steps.At at) {
        if (!reading.interest().wants(FactKind.PYTHON_COMPARE)) {
            return;
        }
        for (Node child = statement.firstChild(); child != null; child = child.nextSibling()) {
            if (child.kind().isExpression()) {
                for (Node node = child; node != null; node = node.nextIn(child)) {
                    if (node.is(NodeKind.COMPARISON)) {
                        comparison(node, at);
                    }
                }
            }
        }
    }

    private void comparison(Node node, Steps.At at) {
        Node left = node.firstChild();
        Node operator = left == null ? null : left.nextSibling();
        while (operator != null && operator.nextSibling() != null) {
            Node right = operator.nextSibling();
            List<String> operands = List.of(operand(left, at.scope()), operand(right, at.scope()));
            if (reading.interest().wantsAny(FactKind.PYTHON_COMPARE, "operands", operands)) {
                reading.sink()
                        .add(
                                FactKind.PYTHON_COMPARE,
                                reading.at(left.start(), right.end()),
                                with(
                                        at,
                                        "operands",
                                        operands,
                                        "operator",
                                        operator.operator().symbol()));
            }
            left = right;
            operator = right.nextSibling();
        }
    }

    private String operand(Node node, Scope scope) {
        if (node.is(NodeKind.CALL) && reading.tree().dottedName(node.callee()) != null) {
            List<Node> arguments = node.positionalArguments();
            String argument = arguments.size() == 1 ? reading.names().argument(arguments.get(0), scope) : "";
            return reading.names().absolute(node.callee(), scope) + "(" + argument + ")";
        }
        return reading.names().argument(node, scope);
    }

    /** The handlers of a try statement. */
    void handlers(Node statement, Steps.At at) {
        if (!reading.interest().wants(FactKind.PYTHON_HANDLER)) {
            return;
        }
        Node guarded = statement.body();
        Set<String> calls = new LinkedHashSet<>();
        boolean imports = false;
        for (Node node = guarded; node != null; node = node.nextIn(guarded)) {
            imports |= node.is(NodeKind.IMPORT) || node.is(NodeKind.FROM_IMPORT);
            if (node.is(NodeKind.CALL) && calls.size() < MOST) {
                calls.add(reading.names().callee(node, at.scope()));
            }
        }
        for (Node child = statement.firstChild(); child != null; child = child.nextSibling()) {
            if (child.is(NodeKind.HANDLER)) {
                reading.sink()
                        .add(
                                FactKind.PYTHON_HANDLER,
                                reading.at(child.start(), firstLineEnd(child)),
                                with(
                                        at,
                                        "types",
                                        types(child, at.scope()),
                                        "body",
                                        body(child),
                                        "calls",
                                        List.copyOf(calls),
                                        "imports",
                                        imports ? true : null));
            }
        }
    }

    private static int firstLineEnd(Node handler) {
        return handler.body() == null ? handler.end() : handler.body().start();
    }

    private List<String> types(Node handler, Scope scope) {
        Node type = handler.firstChild();
        if (type == null || type.is(NodeKind.BLOCK)) {
            return List.of("*");
        }
        List<String> types = new ArrayList<>();
        for (Node each : type.is(NodeKind.TUPLE) ? type.children() : List.of(type)) {
            String name = reading.names().absolute(each, scope);
            types.add(name == null ? "?" : name);
        }
        return types;
    }

    /** What a handler does: pass where nothing else, then the strongest of raise, log, return, continue. */
    private String body(Node handler) {
        Node block = handler.body();
        String result = "pass";
        for (Node node = block; node != null; node = node.nextIn(block)) {
            switch (node.kind()) {
                case RAISE -> {
                    return "raise";
                }
                case CALL ->
                    result = LOGS.contains(String.valueOf(reading.tree().name(node.callee()))) ? "log" : other(result);
                case RETURN -> result = stronger("return", result);
                case CONTINUE, BREAK -> result = stronger("continue", result);
                case ASSIGN, AUGMENTED_ASSIGN, ANNOTATED_ASSIGN, IMPORT, FROM_IMPORT, IF, FOR, WHILE, WITH, TRY ->
                    result = other(result);
                default -> {
                    // a name or literal alone does nothing
                }
            }
        }
        return result;
    }

    private static String other(String result) {
        return result.equals("log") ? result : "other";
    }

    private static String stronger(String found, String result) {
        return result.equals("pass") ? found : result;
    }

    /** A global statement. */
    void global(Node statement, Steps.At at) {
        if (!reading.interest().wants(FactKind.PYTHON_GLOBAL) || at.scope().parent == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (Node name = statement.firstChild(); name != null; name = name.nextSibling()) {
            names.add(reading.tree().name(name));
        }
        Node function = statement.enclosing(NodeKind.FUNCTION);
        Set<String> assigned = new LinkedHashSet<>();
        for (Node node = function; node != null; node = node.nextStatementIn(function)) {
            if (node.is(NodeKind.ASSIGN) || node.is(NodeKind.AUGMENTED_ASSIGN)) {
                for (Node target = node.firstChild(); target != node.lastChild(); target = target.nextSibling()) {
                    String name = reading.tree().dottedName(target);
                    if (names.contains(name)) {
                        assigned.add(name);
                    }
                }
            }
        }
        reading.sink()
                .add(
                        FactKind.PYTHON_GLOBAL,
                        reading.at(statement),
                        with(
                                at,
                                "names",
                                List.copyOf(names),
                                "assigned",
                                assigned.isEmpty() ? null : List.copyOf(assigned)));
    }

    private Object[] with(Steps.At at, Object... attributes) {
        List<Object> all = new ArrayList<>(Arrays.asList(attributes));
        CallFacts.place(at, all);
        return all.toArray();
    }
}
