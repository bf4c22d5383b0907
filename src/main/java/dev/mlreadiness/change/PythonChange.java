package dev.mlreadiness.change;

import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.rubric.Change;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes of rules at places of one Python text. Where the text is not as a change expects, there is none. */
public final class PythonChange {

    private final PythonTree tree;
    private final Source source;
    private final Imports imports;

    /** @param tree valid while this is used */
    public PythonChange(PythonTree tree) {
        this.tree = tree;
        this.source = new Source(tree);
        this.imports = new Imports(tree);
    }

    /**
     * The changed lines; empty where the change does not fit.
     *
     * @param startLine as the others from 1, by the tree's text
     * @param endColumn behind the last character
     */
    public List<Hunk> at(Change change, int startLine, int startColumn, int endLine, int endColumn) {
        List<Node> nodes = source.nodes(startLine, startColumn, endLine, endColumn);
        return nodes.isEmpty() ? List.of() : Hunks.of(source, edits(change, nodes));
    }

    private List<Edit> edits(Change change, List<Node> nodes) {
        Node call = first(nodes, NodeKind.CALL);
        if (change instanceof Change.Argument argument) {
            return call == null ? List.of() : argument(argument, call);
        }
        if (change instanceof Change.Call other) {
            return call == null ? List.of() : call(other, call);
        }
        if (change instanceof Change.Method method) {
            return method(method, call != null ? call.callee() : first(nodes, NodeKind.ATTRIBUTE), call != null);
        }
        if (change instanceof Change.Replace replace) {
            return replace(replace, nodes.get(0));
        }
        if (change instanceof Change.Assign) {
            return call == null ? List.of() : assign(call);
        }
        return delete(nodes.stream()
                .filter(node -> !node.is(NodeKind.BLOCK))
                .findFirst()
                .orElse(nodes.get(0)));
    }

    private static Node first(List<Node> nodes, NodeKind kind) {
        return nodes.stream().filter(node -> node.is(kind)).findFirst().orElse(null);
    }

    private List<Edit> argument(Change.Argument change, Node call) {
        Arguments arguments = new Arguments(source, call);
        return arguments.fits() ? arguments.set(change.name(), change.position(), change.value()) : List.of();
    }

    private List<Edit> call(Change.Call change, Node call) {
        Node callee = call.callee();
        String written = written(callee);
        String wanted = written == null
                ? null
                : wanted(change.names(), imports.absolute(written).orElse(""));
        Arguments arguments = new Arguments(source, call);
        if (wanted == null || !arguments.fits()) {
            return List.of();
        }
        return imports.write(wanted, written)
                .map(name -> {
                    List<Edit> edits = new ArrayList<>(name.edits());
                    edits.add(new Edit(callee.start(), callee.end(), name.name()));
                    edits.addAll(arguments.drop(change.drop()));
                    return edits;
                })
                .orElse(new ArrayList<>());
    }

    private static String wanted(Map<String, String> names, String old) {
        return names.getOrDefault(old, names.get(""));
    }

    /** A dotted name that stands there without blanks, comments or parentheses; null for anything else. */
    private String written(Node node) {
        String name = tree.dottedName(node);
        return name != null && tree.text(node).equals(name) ? name : null;
    }

    private List<Edit> method(Change.Method change, Node attribute, boolean called) {
        if (attribute == null || !attribute.is(NodeKind.ATTRIBUTE)) {
            return List.of();
        }
        String old = tree.name(attribute);
        String wanted = wanted(change.names(), old);
        int start = attribute.end() - old.length();
        Node parent = attribute.parent();
        boolean callee = called || parent.is(NodeKind.CALL) && parent.callee() == attribute;
        if (wanted == null
                || start < attribute.start()
                || !tree.text(start, attribute.end()).equals(old)) {
            return List.of();
        }
        return List.of(new Edit(start, attribute.end(), change.call() && !callee ? wanted + "()" : wanted));
    }

    private List<Edit> replace(Change.Replace change, Node top) {
        List<Edit> edits = new ArrayList<>();
        PythonTree.walk(top, node -> {
            if (!node.is(NodeKind.NAME) && !node.is(NodeKind.ATTRIBUTE)) {
                return true;
            }
            String written = written(node);
            String wanted = written == null
                    ? null
                    : imports.absolute(written).map(change.names()::get).orElse(null);
            if (wanted != null) {
                imports.write(wanted, written).ifPresent(name -> {
                    edits.addAll(name.edits());
                    edits.add(new Edit(node.start(), node.end(), name.name()));
                });
            }
            return written == null;
        });
        return edits;
    }

    private List<Edit> assign(Node call) {
        Node outer = call;
        while (outer.parent() != null
                && (outer.parent().is(NodeKind.ATTRIBUTE) || outer.parent().is(NodeKind.CALL))
                && outer.parent().firstChild() == outer) {
            outer = outer.parent();
        }
        Node receiver = outer;
        while (receiver.is(NodeKind.CALL)
                && receiver.callee().is(NodeKind.ATTRIBUTE)
                && receiver.callee().firstChild() != null) {
            receiver = receiver.callee().firstChild();
        }
        boolean statement = outer.parent() != null && outer.parent().is(NodeKind.EXPRESSION);
        boolean assignable = written(receiver) != null || receiver.is(NodeKind.SUBSCRIPT);
        boolean here = outer.start() == receiver.start() && receiver != outer;
        return statement && assignable && here
                ? List.of(Edit.insert(receiver.start(), tree.text(receiver) + " = "))
                : List.of();
    }

    private List<Edit> delete(Node found) {
        Node statement = found;
        while (statement.parent() != null && statement.parent().is(NodeKind.EXPRESSION)) {
            statement = statement.parent();
        }
        if (!statement.kind().isStatement() || statement.parent() == null) {
            return List.of();
        }
        Node block = statement.parent();
        if (block.is(NodeKind.BLOCK) && block.firstChild() == block.lastChild()) {
            return List.of(new Edit(statement.start(), statement.end(), "pass"));
        }
        if (source.isFirstInLine(statement.start()) && source.isLastInLine(statement.end())) {
            int from = source.lineStart(source.line(statement.start()));
            return List.of(new Edit(from, source.nextLine(source.line(statement.end())), ""));
        }
        Node before = null;
        for (Node each = block.firstChild(); each != statement; each = each.nextSibling()) {
            before = each;
        }
        Node behind = statement.nextSibling();
        if (behind != null && source.line(behind.start()) == source.line(statement.end())) {
            return List.of(new Edit(statement.start(), behind.start(), ""));
        }
        boolean beside = before != null && source.line(before.end()) == source.line(statement.start());
        return beside ? List.of(new Edit(before.end(), statement.end(), "")) : List.of();
    }
}
