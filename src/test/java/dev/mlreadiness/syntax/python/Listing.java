package dev.mlreadiness.syntax.python;

import java.util.ArrayList;
import java.util.List;

/** What tests expect of a tree, one thing per line. */
final class Listing {
    private Listing() {}

    static PythonTree parse(String text) {
        return new PythonParser().parse(text);
    }

    /** The calls in the order of the source: the dotted name, or {@code ?} for what has none, and the arguments. */
    static List<String> calls(String text) {
        PythonTree tree = parse(text);
        List<String> calls = new ArrayList<>();
        for (Node node = tree.root(); node != null; node = node.nextIn(tree.root())) {
            if (node.is(NodeKind.CALL)) {
                calls.add(call(tree, node));
            }
        }
        return calls;
    }

    private static String call(PythonTree tree, Node call) {
        String name = tree.dottedName(call.callee());
        List<String> arguments = new ArrayList<>();
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            arguments.add(tree.text(argument));
        }
        return (name == null ? "?" : name) + "(" + String.join(", ", arguments) + ")";
    }

    /** The tree in a compact form: kind, what a leaf says, children in parentheses. */
    static String tree(String text) {
        PythonTree tree = parse(text);
        StringBuilder out = new StringBuilder();
        tree.walk(new PythonTree.Visitor() {
            @Override
            public boolean enter(Node node) {
                out.append(out.isEmpty() || out.charAt(out.length() - 1) == '(' ? "" : " ");
                out.append(label(tree, node)).append(node.hasChildren() ? "(" : "");
                return true;
            }

            @Override
            public void leave(Node node) {
                out.append(node.hasChildren() ? ")" : "");
            }
        });
        return out.substring("module(".length(), out.length() - 1);
    }

    private static String label(PythonTree tree, Node node) {
        String kind = node.kind().name().toLowerCase(java.util.Locale.ROOT);
        return switch (node.kind()) {
            case NAME, NUMBER, STRING -> node.hasChildren() ? kind : tree.text(node);
            case FUNCTION, CLASS, ATTRIBUTE, KEYWORD, PARAMETER, ALIAS, FROM_IMPORT, IDENTIFIER, PATTERN_CAPTURE ->
                kind + ":" + tree.name(node);
            case BINARY, UNARY, OPERATOR, BOOLEAN, AUGMENTED_ASSIGN ->
                kind + node.operator().symbol();
            default -> kind;
        };
    }
}
