package dev.mlreadiness.syntax.python;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the syntax tree: a kind, a range of byte offsets in the UTF-8 text, and children in the order of the
 * source. {@link NodeKind} says which children a node has; the accessors here name them. Accessors of a part that is
 * absent return null or an empty list; calling one on a node of another kind gives no useful answer.
 *
 * <p>Texts need the tree: {@link PythonTree#name}, {@link PythonTree#dottedName}, {@link PythonTree#string}.
 *
 * <p>Siblings form a ring whose last member the parent knows, so that a node costs 40 bytes.
 */
public final class Node {
    /** The {@link #nameId()} of a node without a name. */
    public static final int NO_NAME = -1;

    private byte kind;
    short flags;
    private int start;
    /** Zero until the node is complete. */
    private int end;

    private int value = NO_NAME;
    private Node parent;
    private Node last;
    private Node next;

    Node(NodeKind kind, int start) {
        this.kind = (byte) kind.ordinal();
        this.start = start;
    }

    public NodeKind kind() {
        return NodeKind.of(kind);
    }

    public boolean is(NodeKind other) {
        return kind == other.ordinal();
    }

    /** Offset of the first byte; a decorated definition begins behind its decorators. */
    public int start() {
        return start;
    }

    /** Offset behind the last byte. */
    public int end() {
        return end;
    }

    public Node parent() {
        return parent;
    }

    public Node firstChild() {
        return last == null ? null : last.next;
    }

    public Node lastChild() {
        return last;
    }

    public Node nextSibling() {
        return parent == null || parent.last == this ? null : next;
    }

    public boolean hasChildren() {
        return last != null;
    }

    /** Looks through the siblings: takes time with their number. */
    public Node child(int index) {
        Node child = firstChild();
        for (int i = 0; i < index && child != null; i++) {
            child = child.nextSibling();
        }
        return child;
    }

    public int childCount() {
        return children().size();
    }

    public List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Node child = firstChild(); child != null; child = child.nextSibling()) {
            children.add(child);
        }
        return children;
    }

    public List<Node> children(NodeKind wanted) {
        List<Node> children = children();
        children.removeIf(child -> !child.is(wanted));
        return children;
    }

    public Node firstChild(NodeKind wanted) {
        Node child = firstChild();
        while (child != null && !child.is(wanted)) {
            child = child.nextSibling();
        }
        return child;
    }

    /** The node that follows in the order of the source, parents before children, or null at the end of {@code top}. */
    public Node nextIn(Node top) {
        return last != null ? last.next : nextAfterSubtree(top);
    }

    /** The node that follows all descendants of this one, or null at the end of {@code top}. */
    public Node nextAfterSubtree(Node top) {
        Node node = this;
        while (node != top) {
            Node sibling = node.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            node = node.parent;
            if (node == null) {
                return null;
            }
        }
        return null;
    }

    /**
     * The node that follows in the order of the source among statements, blocks and what holds blocks, or null at the
     * end of {@code top}. Expressions are passed over without a look inside.
     */
    public Node nextStatementIn(Node top) {
        boolean holds = last != null && NodeKind.holdsStatements(kind);
        Node node = holds ? last.next : nextAfterSubtree(top);
        while (node != null && node.kind > NodeKind.LAST_STATEMENT) {
            node = node.nextAfterSubtree(top);
        }
        return node;
    }

    /** The nearest node around this one that has the kind, or null. */
    public Node enclosing(NodeKind wanted) {
        Node node = parent;
        while (node != null && !node.is(wanted)) {
            node = node.parent;
        }
        return node;
    }

    /** Number of the name in {@link PythonTree#names()}, or {@link #NO_NAME}. */
    public int nameId() {
        return value;
    }

    /** The operator of a BINARY, UNARY, BOOLEAN, OPERATOR or AUGMENTED_ASSIGN. */
    public Operator operator() {
        return Operator.of(value);
    }

    /** FUNCTION, FOR, WITH, COMPREHENSION_FOR: whether {@code async} stands before it. */
    public boolean isAsync() {
        return has(NodeFlags.ASYNC);
    }

    /** BLOCK: the else branch of its statement. */
    public boolean isElse() {
        return is(NodeKind.BLOCK) && has(NodeFlags.ELSE);
    }

    /** BLOCK: the finally branch of a try. */
    public boolean isFinally() {
        return is(NodeKind.BLOCK) && has(NodeFlags.FINALLY);
    }

    /** FROM_IMPORT: number of leading dots, up to 100. */
    public int level() {
        return flags >> NodeFlags.LEVEL_SHIFT;
    }

    /** FIELD: {@code r}, {@code s} or {@code a}, or 0. */
    public char conversion() {
        return (char) (flags >> NodeFlags.CONVERSION_SHIFT);
    }

    /** PARAMETER: {@code *args}, or a lone star. */
    public boolean isStar() {
        return has(NodeFlags.STAR);
    }

    /** PARAMETER: {@code **kwargs}. */
    public boolean isDoubleStar() {
        return has(NodeFlags.DOUBLE_STAR);
    }

    /** PARAMETER: the {@code /} that ends the positional-only parameters. */
    public boolean isSlash() {
        return has(NodeFlags.SLASH);
    }

    /** STRING: a bytes literal. */
    public boolean isBytes() {
        return is(NodeKind.STRING) && has(StringFlags.BYTES);
    }

    /** CALL: what is called. */
    public Node callee() {
        return firstChild();
    }

    /** CALL: the positional arguments, with STARRED. CLASS: the bases. */
    public List<Node> positionalArguments() {
        List<Node> arguments = new ArrayList<>();
        for (Node child = firstArgument(); child != null; child = child.nextSibling()) {
            if (!child.is(NodeKind.KEYWORD) && !child.is(NodeKind.DOUBLE_STARRED) && !child.is(NodeKind.BLOCK)) {
                arguments.add(child);
            }
        }
        return arguments;
    }

    /** CALL or CLASS: the KEYWORD arguments; each has its name and {@link #value()}. */
    public List<Node> keywordArguments() {
        return children(NodeKind.KEYWORD);
    }

    /** CALL: the first argument of any kind. CLASS: the first base. */
    public Node firstArgument() {
        Node child = firstChild();
        if (is(NodeKind.CALL)) {
            return child.nextSibling();
        }
        while (child != null && (child.is(NodeKind.DECORATOR) || child.is(NodeKind.TYPE_PARAMETERS))) {
            child = child.nextSibling();
        }
        return child;
    }

    public List<Node> decorators() {
        return children(NodeKind.DECORATOR);
    }

    /** FUNCTION or LAMBDA: the PARAMETER nodes. */
    public List<Node> parameters() {
        Node parameters = firstChild(NodeKind.PARAMETERS);
        return parameters == null ? List.of() : parameters.children();
    }

    /** PARAMETER or ANNOTATED_ASSIGN: the type; FUNCTION: the return type; TYPE_PARAMETER: the bound. */
    public Node annotation() {
        if (is(NodeKind.ANNOTATED_ASSIGN)) {
            return child(1);
        }
        if (!has(NodeFlags.ANNOTATED)) {
            return null;
        }
        return is(NodeKind.FUNCTION) ? firstChild(NodeKind.PARAMETERS).nextSibling() : firstChild();
    }

    /** PARAMETER or TYPE_PARAMETER: the default. */
    public Node defaultValue() {
        return has(NodeFlags.HAS_VALUE) ? last : null;
    }

    /** The first block of a statement, or the expression of a LAMBDA. */
    public Node body() {
        return is(NodeKind.LAMBDA) ? last : firstChild(NodeKind.BLOCK);
    }

    /** IF, WHILE, FOR, TRY: the else block; of an IF the last one. */
    public Node elseBody() {
        Node child = firstChild();
        while (child != null && !child.isElse()) {
            child = child.nextSibling();
        }
        return child;
    }

    /** TRY: the finally block. */
    public Node finallyBody() {
        return last != null && last.isFinally() ? last : null;
    }

    /** IF, WHILE, ASSERT: the (first) test; CASE: the guard; TERNARY: the test. */
    public Node test() {
        return switch (kind()) {
            case TERNARY -> child(1);
            case CASE -> childCount() == 3 ? child(1) : null;
            default -> firstChild();
        };
    }

    /** FOR, COMPREHENSION_FOR, NAMED and the assignments: the (first) target; WITH_ITEM: the name after {@code as}. */
    public Node target() {
        return is(NodeKind.WITH_ITEM) ? child(1) : firstChild();
    }

    /** ASSIGN: all targets but the value. */
    public List<Node> targets() {
        List<Node> targets = children();
        targets.remove(targets.size() - 1);
        return targets;
    }

    /** FOR or COMPREHENSION_FOR: what is iterated. */
    public Node iterated() {
        return child(1);
    }

    /**
     * The value of an assignment, KEYWORD, STARRED, RETURN, YIELD, AWAIT or EXPRESSION; the object of an ATTRIBUTE or
     * SUBSCRIPT; the context of a WITH_ITEM.
     */
    public Node value() {
        return switch (kind()) {
            case ASSIGN, AUGMENTED_ASSIGN, NAMED, TYPE_ALIAS -> last;
            case ANNOTATED_ASSIGN -> has(NodeFlags.HAS_VALUE) ? last : null;
            default -> firstChild();
        };
    }

    public Node index() {
        return last;
    }

    public Node lower() {
        return has(NodeFlags.LOWER) ? firstChild() : null;
    }

    public Node upper() {
        return has(NodeFlags.UPPER) ? child(has(NodeFlags.LOWER) ? 1 : 0) : null;
    }

    public Node step() {
        return has(NodeFlags.STEP) ? last : null;
    }

    /** BINARY: the left operand; COMPARISON: the first. */
    public Node left() {
        return firstChild();
    }

    /** BINARY: the right operand; COMPARISON: the last. */
    public Node right() {
        return last;
    }

    // Building

    boolean isComplete() {
        return end > 0;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Node flag(int flag) {
        flags |= (short) flag;
        return this;
    }

    Node kind(NodeKind other) {
        kind = (byte) other.ordinal();
        return this;
    }

    Node value(int carried) {
        value = carried;
        return this;
    }

    Node startAt(int offset) {
        start = offset;
        return this;
    }

    Node endAt(int offset) {
        end = offset;
        return this;
    }

    /** Appends a child; null appends nothing. */
    Node add(Node child) {
        if (child == null) {
            return this;
        }
        child.parent = this;
        if (last == null) {
            child.next = child;
        } else {
            child.next = last.next;
            last.next = child;
        }
        last = child;
        return this;
    }
}
