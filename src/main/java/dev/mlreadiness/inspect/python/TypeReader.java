package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.TypeNotes;
import dev.mlreadiness.fact.TypeText;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.Operator;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What kind of value an expression gives, as far as the code up to here tells: by constructors, annotations, members of known values, unpacked splits. What another
 * function of the project gives is a text that waits ({@link TypeText}).
 */
final class TypeReader {

    /** The type of calls that give two parts of each argument: the splits. */
    static final String PARTS = "Parts";

    private static final int DEEPEST = 40;

    private final PythonTree tree;
    private final NameReader names;
    private final Types types;
    private final Set<String> firstParty;
    private final TypeNotes notes;

    TypeReader(PythonTree tree, NameReader names, Types types, Set<String> firstParty, TypeNotes notes) {
        this.tree = tree;
        this.names = names;
        this.types = types;
        this.firstParty = firstParty;
        this.notes = notes;
    }

    /** Type of an expression, or null. */
    String type(Node node, Scope scope) {
        return node == null ? null : type(node, scope, 0);
    }

    private String type(Node node, Scope scope, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (node.kind()) {
            case NAME -> name(node, scope);
            case ATTRIBUTE -> attribute(node, scope, depth);
            case CALL -> call(node, scope, depth);
            case SUBSCRIPT -> subscript(node, scope, depth);
            case BINARY -> operator(node.left(), node.right(), scope, depth);
            case COMPARISON -> comparison(node, scope, depth);
            case UNARY -> {
                String type = type(node.firstChild(), scope, depth + 1);
                yield type == null || node.operator() == Operator.NOT ? null : types.operator(type);
            }
            case AWAIT, NAMED -> node.value() == null ? null : type(node.value(), scope, depth + 1);
            case TERNARY -> {
                String type = type(node.firstChild(), scope, depth + 1);
                yield type != null ? type : type(node.lastChild(), scope, depth + 1);
            }
            case TUPLE -> {
                List<String> parts = new ArrayList<>();
                for (Node part = node.firstChild(); part != null; part = part.nextSibling()) {
                    parts.add(type(part, scope, depth + 1));
                }
                yield TypeText.tuple(parts);
            }
            default -> null;
        };
    }

    private String name(Node node, Scope scope) {
        String name = tree.name(node);
        if (name.equals("self") && scope.owner() != null) {
            return TypeText.result(scope.owner().name);
        }
        String type = scope.valueType(name);
        return type == null || isShadowed(node, name) ? null : type;
    }

    /** Whether a comprehension or lambda around the name gives it another meaning. */
    private boolean isShadowed(Node node, String name) {
        for (Node around = node.parent(); around != null && !around.kind().isStatement(); around = around.parent()) {
            switch (around.kind()) {
                case LIST_COMPREHENSION, SET_COMPREHENSION, DICT_COMPREHENSION, GENERATOR -> {
                    for (Node part = around.firstChild(); part != null; part = part.nextSibling()) {
                        if (part.is(NodeKind.COMPREHENSION_FOR) && binds(part.target(), name)) {
                            return true;
                        }
                    }
                }
                case LAMBDA -> {
                    for (Node parameter : around.parameters()) {
                        if (tree.isNamed(parameter, name)) {
                            return true;
                        }
                    }
                }
                default -> {
                    // no binding
                }
            }
        }
        return false;
    }

    private boolean binds(Node target, String name) {
        if (target.is(NodeKind.NAME)) {
            return tree.isNamed(target, name);
        }
        for (Node part = target.firstChild(); part != null; part = part.nextSibling()) {
            if (binds(part, name)) {
                return true;
            }
        }
        return false;
    }

    private String attribute(Node node, Scope scope, int depth) {
        String held = held(node, scope);
        String type = held != null ? held : type(node.firstChild(), scope, depth + 1);
        return held != null || type == null ? held : types.attribute(type, tree.name(node));
    }

    /** What the module has put into an attribute, where it is known. */
    private String held(Node attribute, Scope scope) {
        Node object = attribute.firstChild();
        if (!object.is(NodeKind.NAME)) {
            return null;
        }
        boolean own = tree.isNamed(object, "self") && scope.owner() != null;
        return (own ? scope.owner() : scope).valueType(tree.dottedName(attribute));
    }

    private String call(Node call, Scope scope, int depth) {
        Node callee = call.callee();
        if (callee.is(NodeKind.ATTRIBUTE)) {
            String held = held(callee, scope);
            String object = held != null ? null : type(callee.firstChild(), scope, depth + 1);
            if (held != null || object != null) {
                return held != null ? types.call(held, "__call__") : types.call(object, tree.name(callee));
            }
        } else if (callee.is(NodeKind.NAME)) {
            String value = name(callee, scope);
            if (value != null) {
                return types.call(value, "__call__");
            }
        } else {
            String value = type(callee, scope, depth + 1);
            return value == null ? null : types.call(value, "__call__");
        }
        String name = names.absolute(callee, scope);
        if (name == null) {
            return null;
        }
        String type = types.ofCall(name);
        if (PARTS.equals(type)) {
            return parts(call, scope, depth);
        }
        return type != null || !isOwn(name, callee, scope) ? type : TypeText.result(name);
    }

    /** Whether the absolute name may be one of the project. */
    private boolean isOwn(String name, Node callee, Scope scope) {
        int dot = name.indexOf('.');
        if (dot > 0 && firstParty.contains(name.substring(0, dot))) {
            return true;
        }
        // a definition of this module is bound to its own name
        return callee.is(NodeKind.NAME) && name.equals(scope.meaning(tree.name(callee))) && !types.knows(name);
    }

    /** Two parts of each positional argument. */
    private String parts(Node call, Scope scope, int depth) {
        List<String> parts = new ArrayList<>();
        for (Node argument : call.positionalArguments()) {
            String type = type(argument, scope, depth + 1);
            parts.add(type);
            parts.add(type);
        }
        return TypeText.tuple(parts);
    }

    private String subscript(Node node, Scope scope, int depth) {
        String type = type(node.firstChild(), scope, depth + 1);
        return type == null ? null : types.subscript(type, index(node.index(), scope));
    }

    /** Kind of an index: name, list, mask, slice, number, other; for a tuple by its last element. */
    String index(Node index, Scope scope) {
        return switch (index.kind()) {
            case STRING, FSTRING -> "name";
            case LIST, LIST_COMPREHENSION -> "list";
            case SLICE -> "slice";
            case NUMBER -> "number";
            case COMPARISON -> "mask";
            case UNARY -> index.operator() == Operator.INVERT ? "mask" : "number";
            case BINARY ->
                switch (index.operator()) {
                    case BIT_AND, BIT_OR, BIT_XOR -> "mask";
                    default -> "other";
                };
            case TUPLE -> index.hasChildren() ? "tuple-" + index(index.lastChild(), scope) : "other";
            case CALL -> MASKS.contains(String.valueOf(tree.name(index.callee()))) ? "mask" : "other";
            case NAME -> {
                String literal = scope.literal(tree.name(index));
                String type = literal == null ? name(index, scope) : null;
                yield literal != null && !literal.isEmpty() && !Character.isDigit(literal.charAt(0))
                        ? "name"
                        : "Series".equals(type) ? "mask" : "other";
            }
            default -> "other";
        };
    }

    private static final Set<String> MASKS =
            Set.of("isin", "isna", "isnull", "notna", "notnull", "between", "duplicated", "contains", "startswith");

    private String operator(Node left, Node right, Scope scope, int depth) {
        String type = type(left, scope, depth + 1);
        if (type == null) {
            type = type(right, scope, depth + 1);
        }
        return type == null ? null : types.operator(type);
    }

    private String comparison(Node node, Scope scope, int depth) {
        for (Node part = node.firstChild(); part != null; part = part.nextSibling()) {
            if (part.is(NodeKind.OPERATOR)) {
                switch (part.operator()) {
                    case IS, IS_NOT, IN, NOT_IN -> {
                        return null;
                    }
                    default -> {
                        // gives an array of truth values
                    }
                }
            }
        }
        return operator(node.left(), node.right(), scope, depth);
    }

    /** Type of what an annotation allows, or null: the class, also inside Optional, a union with None or a string. */
    String annotation(Node annotation, Scope scope) {
        if (annotation == null) {
            return null;
        }
        return switch (annotation.kind()) {
            case NAME, ATTRIBUTE -> {
                String name = names.absolute(annotation, scope);
                String type = name == null ? null : types.ofClass(name);
                yield type != null || name == null || !isOwn(name, annotation, scope) ? type : TypeText.result(name);
            }
            case SUBSCRIPT -> {
                String name = names.absolute(annotation.firstChild(), scope);
                boolean optional = name != null && (name.equals("Optional") || name.endsWith(".Optional"));
                yield annotation(optional ? annotation.index() : annotation.firstChild(), scope);
            }
            case BINARY -> annotation.right().is(NodeKind.NONE) ? annotation(annotation.left(), scope) : null;
            case STRING -> written(tree.string(annotation), scope);
            default -> null;
        };
    }

    private String written(String text, Scope scope) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i)) && text.charAt(i) != '.') {
                return null;
            }
        }
        return text.isEmpty() ? null : types.ofClass(names.absolute(text, scope));
    }

    /** Notes what the targets of an assignment hold from now on. */
    void bind(List<Node> targets, String type, Scope scope) {
        if (type != null) {
            targets.forEach(target -> bind(target, type, scope));
        }
    }

    private void bind(Node target, String type, Scope scope) {
        switch (target.kind()) {
            case TUPLE, LIST -> {
                int position = 0;
                for (Node part = target.firstChild(); part != null; part = part.nextSibling()) {
                    String own = types.part(type, position++);
                    if (own != null) {
                        bind(part, own, scope);
                    }
                }
            }
            case NAME -> scope.valueType(tree.name(target), type);
            case ATTRIBUTE -> {
                String dotted = tree.dottedName(target);
                boolean own = dotted != null && dotted.startsWith("self.") && scope.owner() != null;
                if (own && scope.owner().valueType(dotted) == null) {
                    scope.owner().valueType(dotted, type);
                    notes.field(scope.owner().name + dotted.substring(4), type);
                }
            }
            default -> {
                // items hold values of their own
            }
        }
    }

    /** What the target of a loop holds. */
    String iterated(Node over, Scope scope) {
        String type = type(over, scope);
        return type == null ? null : types.iterated(type);
    }

    /** The function of the project that a call calls, by the name that other modules may resolve; null where it is none. */
    String ownCallee(Node call, Scope scope) {
        Node callee = call.callee();
        if (callee.is(NodeKind.ATTRIBUTE)) {
            String object = type(callee.firstChild(), scope);
            if (object != null) {
                boolean plain = TypeText.waits(object) && object.indexOf('!') < 0 && !object.startsWith("@#");
                return plain ? object.substring(1) + "." + tree.name(callee) : null;
            }
        }
        String name = callee.is(NodeKind.NAME) || callee.is(NodeKind.ATTRIBUTE) ? names.absolute(callee, scope) : null;
        return name != null && isOwn(name, callee, scope) ? name : null;
    }
}
