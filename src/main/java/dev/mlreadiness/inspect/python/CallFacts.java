package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.List;

/** Emits {@code python.call} facts. */
final class CallFacts {

    private static final int MOST_ARGUMENTS = 40;
    /** How far up the statement is looked for: a call deep within a chain of operators is an operand, whatever becomes of the chain. */
    private static final int MOST_LEVELS = 200;

    private static final java.util.Set<String> EINOPS = java.util.Set.of("rearrange", "reduce", "repeat");

    private final Reading reading;

    CallFacts(Reading reading) {
        this.reading = reading;
    }

    /** @param name absolute name of the callee; {@code main} whether it stands at module level */
    void emit(Node call, String name, Scope scope, int loops, boolean main) {
        String method = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("einops.") && EINOPS.contains(method)) {
            einops(call, method, new Steps.At(scope, loops, main));
        }
        boolean wanted = reading.interest().wants(FactKind.PYTHON_CALL, "name", name)
                || reading.interest().wants(FactKind.PYTHON_CALL, "method", method);
        if (!wanted) {
            return;
        }
        List<Object> attributes = new ArrayList<>(24);
        add(attributes, "name", name);
        add(attributes, "method", method);
        describe(call, new Steps.At(scope, loops, main), attributes);
        reading.sink().add(FactKind.PYTHON_CALL, reading.at(call), attributes.toArray());
    }

    private void einops(Node call, String operation, Steps.At at) {
        Node pattern = call.positionalArguments().size() > 1
                ? call.positionalArguments().get(1)
                : reading.tree().keyword(call, "pattern");
        if (pattern == null || !pattern.is(NodeKind.STRING)) {
            return;
        }
        String problem = EinopsPattern.problem(operation, reading.tree().string(pattern));
        if (!problem.isEmpty()) {
            List<Object> attributes = new ArrayList<>(8);
            add(attributes, "language", "einops");
            add(attributes, "problem", problem);
            place(at, attributes);
            reading.sink().add(FactKind.PYTHON_MALFORMED, reading.at(pattern), attributes.toArray());
        }
    }

    /** Adds what a call is given, what becomes of its result, and where it stands. */
    void describe(Node call, Steps.At at, List<Object> attributes) {
        Scope scope = at.scope();
        receiver(call, attributes);
        arguments(call, scope, attributes);
        inner(call.firstArgument(), scope, attributes);
        if (call.parent() != null && call.parent().is(NodeKind.BINARY)) {
            add(attributes, "within", operation(call.parent(), scope));
        }
        Result result = result(call, scope);
        add(attributes, "result", result.kind());
        if (result.target() != null) {
            add(attributes, "target", result.target());
        }
        if (result.decides()) {
            add(attributes, "decides", true);
        }
        place(at, attributes);
    }

    /** Adds where something stands: loops, function, test, module level. */
    static void place(Steps.At at, List<Object> attributes) {
        Scope scope = at.scope();
        if (at.loops() > 0) {
            add(attributes, "loop", at.loops());
        }
        if (!scope.name.isEmpty()) {
            add(attributes, "symbol", scope.symbol());
            add(attributes, "in", scope.name.substring(scope.name.lastIndexOf('.') + 1));
        }
        if (scope.test) {
            add(attributes, "test", true);
        }
        if (at.main()) {
            add(attributes, "main", true);
        }
    }

    private static void add(List<Object> attributes, String name, Object value) {
        attributes.add(name);
        attributes.add(value);
    }

    private void receiver(Node call, List<Object> attributes) {
        if (call.callee().is(NodeKind.ATTRIBUTE)) {
            Node object = call.callee().firstChild();
            String written = reading.tree().dottedName(object);
            add(attributes, "receiver", written == null ? "?" : written);
        }
    }

    private void inner(Node argument, Scope scope, List<Object> attributes) {
        if (argument == null) {
            return;
        }
        if (argument.is(NodeKind.CALL)) {
            add(attributes, "inner", reading.names().callee(argument, scope));
            Node innermost = argument.firstArgument();
            if (innermost != null && innermost.is(NodeKind.CALL)) {
                add(attributes, "innermost", reading.names().callee(innermost, scope));
            }
        } else if (argument.is(NodeKind.BINARY)) {
            add(attributes, "inner", operation(argument, scope));
        }
    }

    private String operation(Node binary, Scope scope) {
        String left = reading.names().argument(binary.left(), scope);
        String right = reading.names().argument(binary.right(), scope);
        return literal(left) + " " + binary.operator().symbol() + " " + literal(right);
    }

    private static String literal(String operand) {
        return !operand.isEmpty() && Character.isDigit(operand.charAt(0)) ? operand : "?";
    }

    private void arguments(Node call, Scope scope, List<Object> attributes) {
        int positional = 0;
        int read = 0;
        boolean star = false;
        List<String> keywords = new ArrayList<>();
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            if (argument.is(NodeKind.STARRED) || argument.is(NodeKind.DOUBLE_STARRED)) {
                star = true;
            } else if (argument.is(NodeKind.KEYWORD)) {
                String keyword = reading.tree().name(argument);
                boolean again = keywords.contains(keyword);
                keywords.add(keyword);
                if (read++ < MOST_ARGUMENTS && argument.firstChild() != null && !again) {
                    add(attributes, "arg." + keyword, reading.names().argument(argument.firstChild(), scope));
                }
            } else {
                if (read++ < MOST_ARGUMENTS) {
                    add(attributes, "arg." + positional, reading.names().argument(argument, scope));
                }
                positional++;
            }
        }
        if (star) {
            add(attributes, "star", true);
        }
        add(attributes, "args", positional);
        if (!keywords.isEmpty()) {
            add(attributes, "keywords", keywords);
        }
    }

    private record Result(String kind, String target, boolean decides) {}

    /** What becomes of the result: looked up through comparisons, conversions and attributes to the statement. */
    private Result result(Node call, Scope scope) {
        Node node = call;
        String nearest = null;
        boolean asserted = false;
        int levels = 0;
        for (Node parent = call.parent(); parent != null && levels < MOST_LEVELS; parent = parent.parent()) {
            levels++;
            switch (parent.kind()) {
                case ASSERT -> {
                    return new Result("asserted", null, true);
                }
                case IF, WHILE -> {
                    boolean stops = reading.decisions().stops(parent);
                    return new Result(nearest == null ? "condition" : nearest, null, stops || asserted);
                }
                case RAISE -> {
                    return new Result(nearest == null ? "argument" : nearest, null, true);
                }
                case RETURN, YIELD -> {
                    return new Result(nearest == null ? "returned" : nearest, null, asserted);
                }
                case EXPRESSION -> {
                    if (nearest == null && isTried(parent)) {
                        return new Result("other", null, asserted);
                    }
                    return new Result(nearest == null ? "dropped" : nearest, null, asserted || inRaises(parent));
                }
                case ASSIGN, AUGMENTED_ASSIGN, ANNOTATED_ASSIGN -> {
                    return assigned(parent, nearest, scope, asserted);
                }
                case CALL -> {
                    if (parent.callee() != node) {
                        nearest = nearest == null ? "argument" : nearest;
                        asserted |= reading.decisions().asserts(parent);
                    } else {
                        nearest = nearest == null ? "other" : nearest;
                    }
                }
                case KEYWORD, STARRED -> nearest = nearest == null ? "argument" : nearest;
                case WITH_ITEM, FOR, LAMBDA -> {
                    return new Result(nearest == null ? "other" : nearest, null, asserted);
                }
                case ATTRIBUTE, SUBSCRIPT -> nearest = nearest == null ? "other" : nearest;
                default -> {
                    if (parent.kind().isStatement()) {
                        return new Result(nearest == null ? "other" : nearest, null, asserted);
                    }
                }
            }
            node = parent;
        }
        return new Result("other", null, asserted);
    }

    private Result assigned(Node assignment, String nearest, Scope scope, boolean asserted) {
        Node target = assignment.firstChild();
        boolean decides = asserted;
        for (Node t = target; t != null && t != assignment.lastChild(); t = t.nextSibling()) {
            decides |= anyDecides(t, scope);
        }
        String written = target == null ? null : reading.tree().dottedName(target);
        return new Result(nearest == null ? "assigned" : nearest, written, decides);
    }

    private boolean anyDecides(Node target, Scope scope) {
        if (target.is(NodeKind.TUPLE) || target.is(NodeKind.LIST)) {
            return target.children().stream().anyMatch(t -> anyDecides(t, scope));
        }
        String name = reading.tree().dottedName(target);
        return name != null && scope.deciding.contains(name);
    }

    /** The only statement of a try: it is made for its error. */
    private static boolean isTried(Node statement) {
        Node block = statement.parent();
        return block != null
                && block.is(NodeKind.BLOCK)
                && block.firstChild() == statement
                && statement.nextSibling() == null
                && block.parent().is(NodeKind.TRY)
                && block.parent().firstChild() == block;
    }

    /** Inside {@code with pytest.raises(...)}. */
    private boolean inRaises(Node statement) {
        Node with = statement.enclosing(NodeKind.WITH);
        if (with == null) {
            return false;
        }
        for (Node item = with.firstChild(); item != null && item.is(NodeKind.WITH_ITEM); item = item.nextSibling()) {
            if (item.firstChild() != null
                    && item.firstChild().is(NodeKind.CALL)
                    && reading.decisions().asserts(item.firstChild())) {
                return true;
            }
        }
        return false;
    }
}
