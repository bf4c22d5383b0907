package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The syntax tree of one file with what its nodes need to be read: the text, the names, the lines. It is valid until
 * its parser reads the next file, whose buffers it shares.
 */
public final class PythonTree {
    /** Longer chains of attributes are no names that anybody looks for. */
    private static final int LONGEST_CHAIN = 64;

    private final Node root;
    private final byte[] text;
    private final int length;
    private final Names names;
    private final Spans comments;
    private final List<SyntaxProblem> problems;
    private final int problemCount;
    private LineMap lines;

    PythonTree(Node root, byte[] text, int length, Names names, Spans comments, Problems problems) {
        this.root = root;
        this.text = text;
        this.length = length;
        this.names = names;
        this.comments = comments;
        this.problems = problems.inOrder();
        this.problemCount = problems.count();
    }

    /** The MODULE. */
    public Node root() {
        return root;
    }

    /** The length of the text in bytes. */
    public int length() {
        return length;
    }

    public Names names() {
        return names;
    }

    /** The comments in the order of the text. */
    public Spans comments() {
        return comments;
    }

    /** The first problems that were found, in the order of the text. No problem does not mean valid Python. */
    public List<SyntaxProblem> errors() {
        return problems;
    }

    /** The number of all problems. */
    public int errorCount() {
        return problemCount;
    }

    public LineMap lines() {
        if (lines == null) {
            lines = new LineMap(text, length);
        }
        return lines;
    }

    public int line(Node node) {
        return lines().line(node.start());
    }

    public int column(Node node) {
        return lines().column(node.start());
    }

    /** The source text of a node. */
    public String text(Node node) {
        return text(node.start(), node.end());
    }

    /** A byte of the text, 0 to 255. */
    public int byteAt(int offset) {
        return text[offset] & 0xff;
    }

    public String text(int start, int end) {
        return new String(text, start, end - start, UTF_8);
    }

    /** The name that a node carries, or null. */
    public String name(Node node) {
        return node.nameId() == Node.NO_NAME ? null : names.text(node.nameId());
    }

    /** {@code a.b.c} for a NAME or a chain of ATTRIBUTEs that begins with one, or null for anything else. */
    public String dottedName(Node node) {
        if (node.is(NodeKind.NAME)) {
            return names.text(node.nameId());
        }
        Node first = node;
        int parts = 1;
        while (first.is(NodeKind.ATTRIBUTE) && parts < LONGEST_CHAIN) {
            first = first.firstChild();
            parts++;
        }
        if (!first.is(NodeKind.NAME)) {
            return null;
        }
        int id = first.nameId();
        for (Node part = first; part != node && id >= 0; ) {
            part = part.parent();
            id = names.dotted(id, part.nameId());
        }
        return id >= 0 ? names.text(id) : joined(first, node);
    }

    private String joined(Node first, Node last) {
        StringBuilder dotted = new StringBuilder(names.text(first.nameId()));
        for (Node part = first; part != last; ) {
            part = part.parent();
            dotted.append('.').append(names.text(part.nameId()));
        }
        return dotted.toString();
    }

    /** The name that a KEYWORD, NAME, definition and so on has, compared without making a string of it. */
    public boolean isNamed(Node node, String name) {
        return node.nameId() != Node.NO_NAME && names.text(node.nameId()).equals(name);
    }

    /** CALL or CLASS: the value of a keyword argument, or null. */
    public Node keyword(Node call, String name) {
        for (Node argument = call.firstArgument(); argument != null; argument = argument.nextSibling()) {
            if (argument.is(NodeKind.KEYWORD) && isNamed(argument, name)) {
                return argument.firstChild();
            }
        }
        return null;
    }

    /**
     * The text that a STRING stands for: prefixes, escapes and adjacent literals are resolved. For an FSTRING, the
     * literal text of it and of its format specifications. Each byte of a bytes literal is one char.
     *
     * @return null if the node is no string
     */
    public String string(Node node) {
        if (node.is(NodeKind.STRING) && !node.hasChildren()) {
            String plain = StringLiterals.plain(text, node.start(), node.end(), node.flags);
            if (plain != null) {
                return plain;
            }
        }
        StringBuilder out = new StringBuilder();
        switch (node.kind()) {
            case STRING, FSTRING, FSTRING_TEXT, FORMAT_SPECIFICATION -> appendString(node, out);
            default -> {
                return null;
            }
        }
        return out.toString();
    }

    private void appendString(Node node, StringBuilder out) {
        if (node.is(NodeKind.FSTRING_TEXT)) {
            int doubled =
                    (node.flags & (StringFlags.VERBATIM | StringFlags.SPECIFICATION)) == 0 ? StringFlags.FORMAT : 0;
            StringLiterals.decodeBody(text, node.start(), node.end(), node.flags | doubled, out);
        } else if (node.hasChildren()) {
            for (Node part = node.firstChild(); part != null; part = part.nextSibling()) {
                if (part.is(NodeKind.STRING) || part.is(NodeKind.FSTRING_TEXT)) {
                    appendString(part, out);
                }
            }
        } else if (node.is(NodeKind.STRING)) {
            StringLiterals.decode(text, node.start(), node.end(), node.flags, out);
        }
    }

    /**
     * The value of a NUMBER: a Long, a BigInteger or a Double.
     *
     * @return null if it is imaginary, malformed or longer than 4300 digits, or the node is no number
     */
    public Number number(Node node) {
        return node.is(NodeKind.NUMBER) ? Numbers.value(text, node.start(), node.end()) : null;
    }

    /** What a walk does at each node. */
    public interface Visitor {
        /**
         * Called before the children.
         *
         * @return whether to visit the children
         */
        boolean enter(Node node);

        /** Called behind the children, for each node that was entered. */
        default void leave(Node node) {}
    }

    /** Visits all nodes in the order of the source. */
    public void walk(Visitor visitor) {
        walk(root, visitor);
    }

    /** Visits a node and what is below it. Takes no stack, however deep the tree is. */
    public static void walk(Node top, Visitor visitor) {
        Node node = top;
        while (true) {
            Node down = visitor.enter(node) ? node.firstChild() : null;
            if (down != null) {
                node = down;
                continue;
            }
            visitor.leave(node);
            while (node != top && node.nextSibling() == null) {
                node = node.parent();
                visitor.leave(node);
            }
            if (node == top) {
                return;
            }
            node = node.nextSibling();
        }
    }
}
