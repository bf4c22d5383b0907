package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Reads expressions in the order in which Python evaluates them: a step of the summary and, where asked for, a fact for each call. Chains of operators, calls
 * and attributes are followed in loops, so that long ones take no stack.
 */
final class Steps {

    private final Reading reading;
    private final CallFacts facts;
    private int temporaries;
    /** The first names of temporaries, which all modules share: a million lines have two hundred thousand of them. */
    private static final String[] TEMPORARIES = new String[1 << 10];

    static {
        for (int i = 0; i < TEMPORARIES.length; i++) {
            TEMPORARIES[i] = "%" + i;
        }
    }

    /** Attributes that tell of a table instead of being a part of it. */
    private static final Set<String> ABOUT = Set.of("columns", "index", "shape", "dtypes");

    Steps(Reading reading, CallFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    private static String temporary(int number) {
        return number < TEMPORARIES.length ? TEMPORARIES[number] : "%" + number;
    }

    /** Where an expression stands. */
    record At(Scope scope, int loops, boolean main) {}

    /** Reads an expression; the result is the names, temporaries and literals that it is made of. */
    List<String> read(Node node, At at) {
        List<String> operands = new ArrayList<>(2);
        readInto(operands, node, at);
        return operands;
    }

    /**
     * Reads the value of an assignment.
     *
     * @return name of the callee when the value is a call itself, else null
     */
    String assign(Node value, List<String> targets, At at) {
        Node call = value.is(NodeKind.AWAIT) ? NameReader.result(value) : value;
        if (call.is(NodeKind.CALL)) {
            return call(call, at, targets);
        }
        Elements elements = elements(value, at);
        step(Op.MOVE, value, at, applied(value), "", elements.operands(), elements.keywords(), targets);
        return null;
    }

    /** Operands, and with the keywords of a step which of them belong together. */
    record Elements(List<String> operands, List<String> keywords) {}

    /** Reads an expression; those of a tuple, list or dictionary apart. */
    Elements elements(Node node, At at) {
        List<String> operands = new ArrayList<>(2);
        if (!node.is(NodeKind.TUPLE) && !node.is(NodeKind.LIST) && !node.is(NodeKind.DICT)) {
            readInto(operands, node, at);
            return new Elements(operands, named("", null, 0, operands.size()));
        }
        List<String> keywords = null;
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            int before = operands.size();
            readInto(operands, child, at);
            keywords = named("", keywords, before, operands.size());
        }
        return new Elements(operands, keywords);
    }

    private static String applied(Node value) {
        return switch (value.kind()) {
            case SUBSCRIPT -> "[]";
            case BINARY, UNARY, BOOLEAN -> "operator";
            case COMPARISON -> "compare";
            case ATTRIBUTE -> "attribute";
            case TUPLE, LIST, SET, DICT -> "collection";
            default -> "";
        };
    }

    private void readInto(List<String> operands, Node node, At at) {
        switch (node.kind()) {
            case NAME -> operands.add(reading.tree().name(node));
            case NUMBER, STRING, TRUE, FALSE, NONE ->
                operands.add("=" + reading.names().argument(node, at.scope()));
            case CALL, ATTRIBUTE, SUBSCRIPT -> chain(node, at, operands);
            case BINARY -> binary(node, at, operands);
            case LAMBDA -> {
                if (node.body() != null) {
                    readInto(new ArrayList<>(), node.body(), at);
                }
            }
            case FSTRING, FIELD, FORMAT_SPECIFICATION, FSTRING_TEXT -> children(node, at, operands);
            case NAMED -> named(node, at, operands);
            default -> children(node, at, operands);
        }
    }

    private void children(Node node, At at, List<String> operands) {
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child.kind().isExpression()
                    || child.is(NodeKind.FIELD)
                    || child.is(NodeKind.FORMAT_SPECIFICATION)
                    || child.is(NodeKind.KEYWORD)
                    || child.is(NodeKind.COMPREHENSION_FOR)) {
                readInto(operands, child, at);
            }
        }
    }

    private void named(Node node, At at, List<String> operands) {
        String target = reading.tree().dottedName(node.target());
        String type = reading.types().type(node.value(), at.scope());
        String callee = assign(node.value(), target == null ? List.of() : List.of(target), at);
        reading.bindings().bind(List.of(node.target()), node.value(), callee, at.scope());
        reading.types().bind(List.of(node.target()), type, at.scope());
        if (target != null) {
            operands.add(target);
        }
    }

    private void binary(Node node, At at, List<String> operands) {
        List<Node> rights = new ArrayList<>();
        Node left = node;
        while (left.is(NodeKind.BINARY)) {
            rights.add(left.right());
            left = left.left();
        }
        readInto(operands, left, at);
        for (int i = rights.size() - 1; i >= 0; i--) {
            readInto(operands, rights.get(i), at);
        }
    }

    /** Calls, attributes and subscripts from the inside out. */
    private void chain(Node outer, At at, List<String> operands) {
        String dotted = reading.tree().dottedName(outer);
        if (dotted != null) {
            operands.add(dotted);
            return;
        }
        List<Node> links = new ArrayList<>(4);
        Node base = outer;
        while ((base.is(NodeKind.CALL) || base.is(NodeKind.ATTRIBUTE) || base.is(NodeKind.SUBSCRIPT))
                && reading.tree().dottedName(base) == null) {
            links.add(base);
            base = base.firstChild();
        }
        List<String> value = new ArrayList<>(4);
        readInto(value, base, at);
        for (int i = links.size() - 1; i >= 0; i--) {
            Node link = links.get(i);
            if (link.is(NodeKind.CALL)) {
                String temporary = temporary(temporaries++);
                call(link, at, List.of(temporary), value);
                value.clear();
                value.add(temporary);
            } else if (link.is(NodeKind.ATTRIBUTE)) {
                if (value.size() == 1
                        && value.get(0).startsWith("%")
                        && ABOUT.contains(reading.tree().name(link))) {
                    value.set(0, value.get(0) + "." + reading.tree().name(link));
                }
            } else if (link.is(NodeKind.SUBSCRIPT) && link.index() != link.firstChild()) {
                boolean ofCall = i > 0 && value.size() == 1 && !value.get(0).startsWith("=");
                readInto(value, link.index(), at);
                if (ofCall) {
                    selected(link, at, value);
                }
            }
        }
        operands.addAll(value);
    }

    /** What is chosen of a value, as a value of its own that a method is called on. */
    private void selected(Node subscript, At at, List<String> operands) {
        String temporary = temporary(temporaries++);
        step(Op.MOVE, subscript, at, "[]", "", List.copyOf(operands), null, List.of(temporary));
        operands.clear();
        operands.add(temporary);
    }

    /** A call whose callee is a plain name or chain; inner calls of the chain come first. */
    private String call(Node call, At at, List<String> outputs) {
        List<String> receiver = List.of();
        Node callee = call.callee();
        if (reading.tree().dottedName(callee) == null) {
            receiver = new ArrayList<>(4);
            Node object = callee.is(NodeKind.ATTRIBUTE) ? callee.firstChild() : callee;
            readInto(receiver, object, at);
            if (object.is(NodeKind.SUBSCRIPT)
                    && receiver.size() > 1
                    && !receiver.get(0).startsWith("=")) {
                selected(object, at, receiver);
            }
        }
        return call(call, at, outputs, receiver);
    }

    private String call(Node call, At at, List<String> outputs, List<String> receiver) {
        String name = reading.names().callee(call, at.scope());
        List<String> inputs = new ArrayList<>(4);
        List<String> keywords = null;
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            String keyword = argument.is(NodeKind.KEYWORD) ? reading.tree().name(argument) : "";
            int before = inputs.size();
            if (argument.is(NodeKind.KEYWORD)
                    || argument.is(NodeKind.STARRED)
                    || argument.is(NodeKind.DOUBLE_STARRED)) {
                children(argument, at, inputs);
            } else if (isDisplay(argument)) {
                keywords = display(argument, at, inputs, keywords);
                continue;
            } else {
                readInto(inputs, argument, at);
                if (inputs.size() == before) {
                    inputs.add("=?");
                }
            }
            keywords = named(keyword, keywords, before, inputs.size());
        }
        facts.emit(call, name, at.scope(), at.loops(), at.main());
        step(Op.CALL, call, at, name, receiverOf(call, receiver), inputs, keywords, outputs);
        return name;
    }

    private static boolean isDisplay(Node node) {
        return (node.is(NodeKind.LIST) || node.is(NodeKind.TUPLE)) && node.childCount() > 1;
    }

    /** Reads the elements of a list or tuple that is one argument. */
    private List<String> display(Node argument, At at, List<String> inputs, List<String> keywords) {
        Elements elements = elements(argument, at);
        List<String> named = keywords == null ? new ArrayList<>(Collections.nCopies(inputs.size(), "")) : keywords;
        for (int i = 0; i < elements.operands().size(); i++) {
            boolean begins = elements.keywords() == null || elements.keywords().get(i) != null;
            named.add(!begins ? null : i == 0 ? "" : ModuleSummary.Builder.ANOTHER);
        }
        inputs.addAll(elements.operands());
        return named;
    }

    /** Notes the keyword of the inputs added last, and that they are one argument; the list exists only where an argument has a keyword or several inputs. */
    private static List<String> named(String keyword, List<String> keywords, int before, int inputs) {
        if (keywords == null && (keyword.isEmpty() && inputs <= before + 1 || before == inputs)) {
            return null;
        }
        List<String> named = keywords == null ? new ArrayList<>(Collections.nCopies(before, "")) : keywords;
        for (int i = before; i < inputs; i++) {
            named.add(i == before || !keyword.isEmpty() ? keyword : null);
        }
        return named;
    }

    private String receiverOf(Node call, List<String> operands) {
        Node callee = call.callee();
        if (!callee.is(NodeKind.ATTRIBUTE)) {
            return "";
        }
        String written = reading.tree().dottedName(callee.firstChild());
        return written != null ? written : operands.isEmpty() ? "" : operands.get(0);
    }

    void step(
            Op op,
            Node node,
            At at,
            String name,
            String receiver,
            List<String> inputs,
            List<String> keywords,
            List<String> outputs) {
        int line = reading.tree().line(node);
        reading.summary()
                .step(
                        op,
                        at.scope().definition,
                        reading.places().line(line),
                        reading.tree().column(node),
                        reading.places().cell(line),
                        reading.places().cellLine(line),
                        name,
                        receiver,
                        inputs,
                        keywords,
                        outputs);
    }
}
