package dev.mlreadiness.inspect.python;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.Set;

/** Absolute names of expressions, and the text of arguments. */
final class NameReader {

    /** Methods that return the object itself, as the libraries of the field write them. */
    private static final Set<String> FLUENT = Set.of(
            "fit",
            "partial_fit",
            "to",
            "cuda",
            "cpu",
            "eval",
            "train",
            "float",
            "half",
            "double",
            "requires_grad_",
            "set_params",
            "compile",
            "share_memory",
            "bfloat16");

    private static final int LONGEST = 500;
    /** A variable that is assigned its own methods' results again and again keeps the beginning of the chain. */
    static final int LONGEST_MEANING = 160;

    private static final int DEEPEST = 32;

    private final PythonTree tree;

    NameReader(PythonTree tree) {
        this.tree = tree;
    }

    /** The dotted text of a name or attribute chain, resolved; null for anything else. */
    String absolute(Node node, Scope scope) {
        String dotted = tree.dottedName(node);
        return dotted == null ? null : absolute(dotted, scope);
    }

    /** A dotted text, resolved: its head by the scope, {@code self.x} by what the class bound. */
    String absolute(String dotted, Scope scope) {
        int dot = dotted.indexOf('.');
        String head = dot < 0 ? dotted : dotted.substring(0, dot);
        if (dot > 0 && (head.equals("self") || head.equals("cls"))) {
            Scope owner = scope.owner();
            int second = dotted.indexOf('.', dot + 1);
            String attribute = second < 0 ? dotted : dotted.substring(0, second);
            String meaning = owner == null ? null : owner.meaning(attribute);
            if (meaning == null && owner != null) {
                meaning = owner.own(attribute.substring(dot + 1));
            }
            return meaning == null ? dotted : second < 0 ? meaning : meaning + dotted.substring(second);
        }
        String meaning = scope.meaning(head);
        return meaning == null ? dotted : dot < 0 ? meaning : meaning + dotted.substring(dot);
    }

    /** Name of what a call calls; {@code ?.method} for a method of an expression that has no name. */
    String callee(Node call, Scope scope) {
        Node callee = call.callee();
        String dotted = absolute(callee, scope);
        if (dotted != null) {
            return isValue(callee, scope) ? dotted + ".__call__" : dotted;
        }
        if (!callee.is(NodeKind.ATTRIBUTE)) {
            return callee.is(NodeKind.CALL) ? callee(callee, scope, 0) + ".__call__" : "?";
        }
        return chain(callee, scope, 0);
    }

    /** Whether a name or attribute holds the result of a call: to call it is not to call that again. */
    private boolean isValue(Node callee, Scope scope) {
        String dotted = tree.dottedName(callee);
        boolean own = dotted.startsWith("self.") || dotted.startsWith("cls.");
        Scope holder = own && scope.owner() != null ? scope.owner() : scope;
        return holder.isValue(dotted);
    }

    private String callee(Node call, Scope scope, int depth) {
        Node callee = call.callee();
        String dotted = depth > DEEPEST ? "?" : absolute(callee, scope);
        return dotted != null ? dotted : callee.is(NodeKind.ATTRIBUTE) ? chain(callee, scope, depth + 1) : "?";
    }

    /** A method on the result of a call: the constructor's name and the method. */
    private String chain(Node attribute, Scope scope, int depth) {
        String method = tree.name(attribute);
        Node object = result(attribute.firstChild());
        if (depth > DEEPEST || !object.is(NodeKind.CALL)) {
            return "?." + method;
        }
        return value(callee(object, scope, depth + 1)) + "." + method;
    }

    /** The call whose result an expression is, where {@code await} or a walrus stands around it; else the expression. */
    static Node result(Node expression) {
        Node result = expression;
        while (result.is(NodeKind.NAMED) || result.is(NodeKind.AWAIT)) {
            Node inner = result.value();
            if (inner == null) {
                return result;
            }
            result = inner;
        }
        return result;
    }

    /** What a variable means that holds the result of a call: a fluent method gives its object. */
    static String value(String callee) {
        int dot = callee.lastIndexOf('.');
        return dot > 0 && FLUENT.contains(callee.substring(dot + 1)) ? callee.substring(0, dot) : callee;
    }

    /**
     * What a variable means that the result of a call is assigned to: the class that is constructed, or the function of a known module whose result it is.
     *
     * @param callee absolute name of what is called
     * @return null if nothing is known
     */
    String meaning(Node call, String callee, Scope scope) {
        if (callee == null || callee.startsWith("?")) {
            return null;
        }
        String value = value(callee);
        String last = value.substring(value.lastIndexOf('.') + 1);
        boolean type = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
        if (!type && (callee.indexOf('.') < 0 || !isKnown(call, scope))) {
            return null;
        }
        return value.length() <= LONGEST_MEANING ? value : value.substring(0, value.lastIndexOf('.', LONGEST_MEANING));
    }

    /** Whether the name that a chain of calls and attributes begins with has a meaning. */
    private boolean isKnown(Node call, Scope scope) {
        Node node = call;
        for (int depth = 0; depth < DEEPEST && (node.is(NodeKind.CALL) || node.is(NodeKind.ATTRIBUTE)); depth++) {
            node = result(node.firstChild());
        }
        return node.is(NodeKind.NAME) && scope.meaning(tree.name(node)) != null;
    }

    /** The text of an argument as facts carry it. */
    String argument(Node node, Scope scope) {
        return switch (node.kind()) {
            case STRING -> bounded(tree.string(node));
            case NUMBER, TRUE, FALSE, NONE -> tree.text(node);
            case UNARY -> node.firstChild().is(NodeKind.NUMBER) ? tree.text(node) : "?";
            case NAME, ATTRIBUTE -> reference(node, scope);
            case LAMBDA -> bounded(tree.text(node));
            case LIST, TUPLE, SET, DICT -> node.hasChildren() ? "?" : tree.text(node);
            default -> "?";
        };
    }

    private String reference(Node node, Scope scope) {
        String dotted = tree.dottedName(node);
        if (dotted == null) {
            return "?";
        }
        String literal = scope.literal(dotted);
        return literal != null ? literal : bounded(absolute(dotted, scope));
    }

    private static String bounded(String text) {
        return text == null ? "?" : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
