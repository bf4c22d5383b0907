package dev.mlreadiness.syntax.python;

/** The parser's place among the tokens, the nodes it opens and closes there, and how deep it is nested. */
final class TokenReader {
    /** CPython allows 100 levels of indentation and 200 of parentheses. */
    private static final int MAX_DEPTH = 200;

    private static final String TOO_DEEP = "nested too deeply";

    private final Tokens tokens;
    private final Problems problems;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] values;
    private int place;
    private int depth;
    private String failure = "";

    TokenReader(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    void reset() {
        kinds = tokens.kinds;
        starts = tokens.starts;
        ends = tokens.ends;
        values = tokens.values;
        place = 0;
        depth = 0;
    }

    int place() {
        return place;
    }

    void goTo(int other) {
        place = other;
    }

    int kind() {
        return kinds[place];
    }

    boolean at(int kind) {
        return kinds[place] == kind;
    }

    boolean atExpression() {
        return Token.startsExpression(kinds[place]);
    }

    boolean atComprehension() {
        int kind = kinds[place];
        return kind == Token.FOR || (kind == Token.ASYNC && kinds[place + 1] == Token.FOR);
    }

    boolean atName(int nameId) {
        return kinds[place] == Token.NAME && values[place] == nameId;
    }

    /** The kind of a token that is a few places ahead. */
    int peek(int ahead) {
        return kinds[place + ahead];
    }

    int kindAt(int somePlace) {
        return kinds[somePlace];
    }

    int valueAt(int somePlace) {
        return values[somePlace];
    }

    int startAt(int somePlace) {
        return starts[somePlace];
    }

    int value() {
        return values[place];
    }

    int start() {
        return starts[place];
    }

    int end() {
        return ends[place];
    }

    void advance() {
        place++;
    }

    boolean accept(int kind) {
        if (kinds[place] == kind) {
            place++;
            return true;
        }
        return false;
    }

    void expect(int kind, String what) {
        if (kinds[place] != kind) {
            throw fail(what);
        }
        place++;
    }

    /** The id of the name here, which it passes. */
    int name() {
        if (kinds[place] != Token.NAME) {
            throw fail("name expected");
        }
        return values[place++];
    }

    ParseFailure fail(String what) {
        failure = what;
        return ParseFailure.INSTANCE;
    }

    void problem(String what) {
        problems.add(starts[place], what);
    }

    boolean failedByDepth() {
        return failure.equals(TOO_DEEP);
    }

    /** Records the failure that was thrown here. */
    void recordFailure() {
        problem(failure);
    }

    Node open(NodeKind kind) {
        return new Node(kind, starts[place]);
    }

    /** A node that ends where the last token did. */
    Node close(Node node) {
        return node.endAt(place == 0 ? node.start() : ends[place - 1]);
    }

    /** A node for the one token here, which it passes. */
    Node leaf(NodeKind kind) {
        Node node = new Node(kind, starts[place]).endAt(ends[place]);
        place++;
        return node;
    }

    /** A node for the name here, which it carries. */
    Node named(NodeKind kind) {
        Node node = open(kind).value(name());
        return close(node);
    }

    /** Counts a level of nesting. Every cycle of calls in the parser passes here, so that no text overflows the stack. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw fail(TOO_DEEP);
        }
    }

    void leave() {
        depth--;
    }

    boolean isFull() {
        return depth >= MAX_DEPTH;
    }

    int depth() {
        return depth;
    }

    void restoreDepth(int earlier) {
        depth = earlier;
    }

    /** The name for a node that is followed by {@code ASSIGN}, where old code uses what is a keyword now. */
    boolean atKeywordArgument() {
        int kind = kinds[place];
        return kinds[place + 1] == Token.ASSIGN && (kind == Token.NAME || kind >= Token.KEYWORD);
    }
}
