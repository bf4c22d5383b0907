package dev.mlreadiness.inspect.python;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.List;

/** What assignments tell of the meaning of names. */
final class Bindings {

    private final PythonTree tree;
    private final NameReader names;

    Bindings(PythonTree tree, NameReader names) {
        this.tree = tree;
        this.names = names;
    }

    /**
     * Binds each target of an assignment; a tuple by its parts where the value is a tuple of as many.
     *
     * @param callee absolute name of what the value calls; null if it is no call
     */
    void bind(List<Node> targets, Node value, String callee, Scope scope) {
        for (Node target : targets) {
            if (target.is(NodeKind.TUPLE) || target.is(NodeKind.LIST)) {
                boolean pairs = value.is(NodeKind.TUPLE) && value.childCount() == target.childCount();
                List<Node> values = pairs ? value.children() : List.of();
                List<Node> parts = target.children();
                for (int i = 0; i < parts.size(); i++) {
                    if (pairs) {
                        bind(parts.get(i), values.get(i), callee(values.get(i), scope), scope);
                    } else {
                        forget(parts.get(i), scope);
                    }
                }
            } else {
                bind(target, value, callee, scope);
            }
        }
    }

    private String callee(Node value, Scope scope) {
        Node result = NameReader.result(value);
        return result.is(NodeKind.CALL) ? names.callee(result, scope) : null;
    }

    private void bind(Node target, Node value, String callee, Scope scope) {
        String name = tree.dottedName(target);
        if (name == null) {
            return;
        }
        boolean attribute = isAttribute(name) && scope.owner() != null;
        Scope holder = attribute ? scope.owner() : scope;
        Node result = NameReader.result(value);
        String meaning = result.is(NodeKind.CALL) ? names.meaning(result, callee, scope) : null;
        if (meaning != null) {
            holder.bindValue(name, meaning);
        } else if (attribute && holder.own(name) != null) {
            // an attribute that is None at first, or reset by another method, is what some method makes it
            return;
        } else if (value.is(NodeKind.NAME) || value.is(NodeKind.ATTRIBUTE)) {
            String reference = names.absolute(value, scope);
            String head = tree.dottedName(value);
            if (reference != null
                    && head != null
                    && !reference.equals(head)
                    && reference.length() <= NameReader.LONGEST_MEANING) {
                holder.bind(name, reference);
            } else {
                holder.forget(name);
            }
        } else {
            String literal = names.argument(value, scope);
            if (literal.equals("?")) {
                holder.forget(name);
            } else {
                holder.literal(name, literal);
            }
        }
    }

    private static boolean isAttribute(String name) {
        return name.startsWith("self.") || name.startsWith("cls.");
    }

    /** Binds what the methods of a class construct for its attributes, before any method is read. */
    void attributes(Node body, Scope type) {
        for (Node node = body; node != null; node = node.nextStatementIn(body)) {
            if (node.is(NodeKind.ASSIGN) && node.firstChild().is(NodeKind.ATTRIBUTE)) {
                String name = tree.dottedName(node.firstChild());
                String callee = callee(node.value(), type);
                if (name != null && callee != null && isAttribute(name)) {
                    bind(node.firstChild(), node.value(), callee, type);
                }
            }
        }
    }

    private void forget(Node target, Scope scope) {
        String name = tree.dottedName(target);
        if (name != null) {
            scope.forget(name);
        }
    }
}
