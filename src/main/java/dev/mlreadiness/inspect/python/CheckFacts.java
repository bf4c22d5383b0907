package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.List;

/** Emits {@code python.check} facts: assertions, and branches that raise or exit on a condition. */
final class CheckFacts {

    private final Reading reading;

    CheckFacts(Reading reading) {
        this.reading = reading;
    }

    void assertion(Node statement, Scope scope) {
        emit("assert", statement.test(), statement, scope);
    }

    /** An if: one fact when a branch ends the run. In a test function that is an assertion. */
    void branch(Node statement, Scope scope) {
        for (Node block = statement.firstChild(); block != null; block = block.nextSibling()) {
            if (block.is(NodeKind.BLOCK)) {
                for (Node inner = block.firstChild(); inner != null; inner = inner.nextSibling()) {
                    String form = reading.decisions().form(inner);
                    if (!form.isEmpty()) {
                        emit(scope.test ? "assert" : form, statement.test(), statement, scope);
                        return;
                    }
                }
            }
        }
    }

    private void emit(String form, Node condition, Node statement, Scope scope) {
        if (condition == null || !reading.interest().wants(FactKind.PYTHON_CHECK)) {
            return;
        }
        WordList words = new WordList();
        Node comparison = null;
        for (Node node = condition; node != null; node = node.nextIn(condition)) {
            switch (node.kind()) {
                case NAME, ATTRIBUTE, KEYWORD -> words.add(reading.tree().name(node));
                case STRING -> word(node, words);
                case COMPARISON -> comparison = comparison == null ? node : comparison;
                default -> {}
            }
        }
        List<String> list = words.list();
        if (!reading.interest().wantsAny(FactKind.PYTHON_CHECK, "words", list)
                && !reading.interest().wants(FactKind.PYTHON_CHECK, "form", form)) {
            return;
        }
        Node operator = comparison == null ? null : comparison.firstChild(NodeKind.OPERATOR);
        reading.sink()
                .add(
                        FactKind.PYTHON_CHECK,
                        reading.at(statement.start(), condition.end()),
                        "form",
                        form,
                        "words",
                        list,
                        "operator",
                        operator == null ? null : operator.operator().symbol(),
                        "bound",
                        comparison == null ? null : bound(comparison, scope),
                        "symbol",
                        scope.name.isEmpty() ? null : scope.symbol(),
                        "in",
                        scope.name.isEmpty() ? null : scope.name.substring(scope.name.lastIndexOf('.') + 1),
                        "test",
                        scope.test ? true : null);
    }

    /** A short string such as a dictionary key is a word of the condition too. */
    private void word(Node node, WordList words) {
        String text = reading.tree().string(node);
        if (text != null && text.length() <= 40 && isWord(text)) {
            words.add(text.replace('-', '_'));
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

    private Double bound(Node comparison, Scope scope) {
        for (Node side : new Node[] {comparison.right(), comparison.left()}) {
            String text = reading.names().argument(side, scope);
            try {
                return Double.valueOf(text.replace("_", ""));
            } catch (NumberFormatException e) {
                // not a number: try the other side
            }
        }
        return null;
    }
}
