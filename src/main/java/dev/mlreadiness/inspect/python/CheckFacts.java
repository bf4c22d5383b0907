package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.names.NameWords;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Emits {@code python.check} facts: assertions by statement or call, and branches that raise or exit on a condition. */
final class CheckFacts {

    private final Reading reading;

    CheckFacts(Reading reading) {
        this.reading = reading;
    }

    void assertion(Node statement, Scope scope) {
        if (statement.test() != null) {
            emit("assert", List.of(statement.test()), "", false, statement, scope);
        }
    }

    /** A call that stands alone: one fact when it is an assertion of a known library. */
    void call(Node statement, Scope scope) {
        Node call = statement.firstChild();
        if (call == null || !call.is(NodeKind.CALL)) {
            return;
        }
        AssertionCalls.Comparison comparison = AssertionCalls.of(reading.tree().name(call.callee()));
        List<Node> arguments = call.positionalArguments();
        if (comparison != null && arguments.size() >= comparison.operands()) {
            emit(
                    "assert",
                    arguments.subList(0, comparison.operands()),
                    comparison.operator(),
                    comparison.negated(),
                    statement,
                    scope);
        }
    }

    /** An if: one fact when a branch ends the run. In a test function that is an assertion. */
    void branch(Node statement, Scope scope) {
        for (Node block = statement.firstChild(); block != null; block = block.nextSibling()) {
            if (block.is(NodeKind.BLOCK)) {
                for (Node inner = block.firstChild(); inner != null; inner = inner.nextSibling()) {
                    String form = reading.decisions().form(inner);
                    if (!form.isEmpty()) {
                        if (statement.test() != null) {
                            String kind = scope.test ? "assert" : form;
                            emit(kind, List.of(statement.test()), "", false, statement, scope);
                        }
                        return;
                    }
                }
            }
        }
    }

    /**
     * @param conditions expressions that take part
     * @param given the operator between them; empty where it stands in the one that there is
     * @param negated the condition is asserted not to hold
     */
    private void emit(String form, List<Node> conditions, String given, boolean negated, Node statement, Scope scope) {
        if (!reading.interest().wants(FactKind.PYTHON_CHECK)) {
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        Node comparison = null;
        for (Node condition : conditions) {
            for (Node node = condition; node != null; node = node.nextIn(condition)) {
                switch (node.kind()) {
                    case NAME, ATTRIBUTE, KEYWORD ->
                        NameWords.addTo(words, reading.tree().name(node));
                    case STRING -> word(node, words);
                    case COMPARISON -> comparison = comparison == null ? node : comparison;
                    default -> {}
                }
            }
        }
        List<String> list = List.copyOf(words);
        if (!reading.interest().wantsAny(FactKind.PYTHON_CHECK, "words", list)
                && !reading.interest().wants(FactKind.PYTHON_CHECK, "form", form)) {
            return;
        }
        String operator = given.isEmpty() ? operator(comparison, negated) : given;
        Double bound = !given.isEmpty() && conditions.size() == 2
                ? bound(conditions.get(1), conditions.get(0), scope)
                : comparison == null ? null : bound(comparison.right(), comparison.left(), scope);
        reading.sink()
                .add(
                        FactKind.PYTHON_CHECK,
                        reading.at(
                                statement.start(),
                                conditions.get(conditions.size() - 1).end()),
                        "form",
                        form,
                        "words",
                        list,
                        "operator",
                        operator,
                        "bound",
                        bound,
                        "range",
                        comparison != null && comparison.children().size() > 3 ? true : null,
                        "symbol",
                        scope.name.isEmpty() ? null : scope.symbol(),
                        "in",
                        scope.name.isEmpty() ? null : scope.name.substring(scope.name.lastIndexOf('.') + 1),
                        "test",
                        scope.test ? true : null);
    }

    /** A short string such as a dictionary key is a word of the condition too. */
    private void word(Node node, Set<String> words) {
        String text = reading.tree().string(node);
        if (text != null && text.length() <= 40 && isWord(text)) {
            NameWords.addTo(words, text.replace('-', '_'));
        }
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && c != '_' && c != '.' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String operator(Node comparison, boolean negated) {
        Node first = comparison == null ? null : comparison.firstChild(NodeKind.OPERATOR);
        if (first == null) {
            return null;
        }
        String symbol = first.operator().symbol();
        return negated ? AssertionCalls.negated(symbol) : symbol;
    }

    private Double bound(Node right, Node left, Scope scope) {
        for (Node side : new Node[] {right, left}) {
            String text = reading.names().argument(approximated(side), scope);
            try {
                return Double.valueOf(text.replace("_", ""));
            } catch (NumberFormatException e) {
                // not a number: try the other side
            }
        }
        return null;
    }

    /** The number inside {@code pytest.approx(0.9)}; any other node as it is. */
    private Node approximated(Node side) {
        boolean approximate = side != null
                && side.is(NodeKind.CALL)
                && "approx".equals(reading.tree().name(side.callee()))
                && !side.positionalArguments().isEmpty();
        return approximate ? side.positionalArguments().get(0) : side;
    }
}
