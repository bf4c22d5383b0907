package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.IdentityHashMap;
import java.util.Map;

/** Emits {@code python.string} facts for the literals that are asked for; docstrings are none. */
final class StringFacts {

    private static final int LONGEST = 1_000;

    private final Reading reading;

    StringFacts(Reading reading) {
        this.reading = reading;
    }

    void emit() {
        if (!reading.interest().wants(FactKind.PYTHON_STRING)) {
            return;
        }
        Node root = reading.tree().root();
        Map<Node, Node> held = new IdentityHashMap<>();
        for (Node node = root; node != null; node = node.nextIn(root)) {
            if (node.is(NodeKind.DICT)) {
                pairs(node, held);
            }
            boolean whole = node.is(NodeKind.STRING)
                    && !node.isBytes()
                    && !node.parent().is(NodeKind.STRING)
                    && !node.parent().is(NodeKind.FSTRING);
            if (whole && !node.parent().is(NodeKind.EXPRESSION) && node.end() - node.start() <= LONGEST) {
                String value = reading.tree().string(node);
                if (value != null && reading.interest().wants(FactKind.PYTHON_STRING, "value", value)) {
                    boolean lookup = held.containsKey(node)
                            || node.parent().is(NodeKind.SUBSCRIPT)
                                    && node != node.parent().firstChild();
                    reading.sink()
                            .add(
                                    FactKind.PYTHON_STRING,
                                    reading.at(node),
                                    "value",
                                    value,
                                    "use",
                                    use(node),
                                    "lookup",
                                    lookup ? true : null,
                                    "holds",
                                    text(held.get(node)));
                }
            }
        }
    }

    /** The strings that are keys of the display, each with the node of its value. */
    private static void pairs(Node display, Map<Node, Node> held) {
        Node key = display.firstChild();
        while (key != null) {
            Node value = key.nextSibling();
            if (key.is(NodeKind.DOUBLE_STARRED) || value == null) {
                key = value;
            } else {
                if (key.is(NodeKind.STRING)) {
                    held.put(key, value);
                }
                key = value.nextSibling();
            }
        }
    }

    private String text(Node value) {
        if (value == null) {
            return null;
        }
        return switch (value.kind()) {
            case TRUE, FALSE, NONE, NUMBER -> reading.tree().text(value);
            case STRING ->
                value.end() - value.start() <= LONGEST ? reading.tree().string(value) : "?";
            default ->
                value.hasChildren() || value.end() - value.start() > LONGEST
                        ? "?"
                        : reading.tree().text(value);
        };
    }

    /** Written name of the call that it is an argument of, or of what it is assigned to. */
    private String use(Node node) {
        Node parent = node.parent();
        parent = parent.is(NodeKind.KEYWORD) ? parent.parent() : parent;
        if (parent.is(NodeKind.CALL)) {
            return reading.tree().dottedName(parent.callee());
        }
        return parent.is(NodeKind.ASSIGN) ? reading.tree().dottedName(parent.firstChild()) : null;
    }
}
