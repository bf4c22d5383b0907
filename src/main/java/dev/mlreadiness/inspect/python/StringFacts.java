package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

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
        Set<Node> keys = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node node = root; node != null; node = node.nextIn(root)) {
            if (node.is(NodeKind.DICT)) {
                keys(node, keys);
            }
            boolean whole = node.is(NodeKind.STRING)
                    && !node.isBytes()
                    && !node.parent().is(NodeKind.STRING)
                    && !node.parent().is(NodeKind.FSTRING);
            if (whole && !node.parent().is(NodeKind.EXPRESSION) && node.end() - node.start() <= LONGEST) {
                String value = reading.tree().string(node);
                if (value != null && reading.interest().wants(FactKind.PYTHON_STRING, "value", value)) {
                    boolean lookup = keys.contains(node)
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
                                    lookup ? true : null);
                }
            }
        }
    }

    private static void keys(Node dictionary, Set<Node> keys) {
        boolean key = true;
        for (Node child = dictionary.firstChild(); child != null; child = child.nextSibling()) {
            if (!child.is(NodeKind.DOUBLE_STARRED)) {
                if (key && child.is(NodeKind.STRING)) {
                    keys.add(child);
                }
                key = !key;
            }
        }
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
