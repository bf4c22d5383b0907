package dev.mlreadiness.inspect.mark;

import dev.mlreadiness.syntax.python.LineMap;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.Arrays;

/** Which lines the statements of a Python tree take, heads of blocks with their blocks. */
final class StatementLines {

    /** Lines from the first to the last. */
    record Range(int from, int to) {}

    private static final int NONE = -1;

    private final PythonTree tree;
    private final LineMap lines;
    /** In the order of the source, outer statements first. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    /** Last line of the head, and first line of the body; 0 for statements without one. */
    private int[] heads = new int[64];

    private int[] bodies = new int[64];
    private int[] parents = new int[64];
    private int size;
    private int firstLine = Integer.MAX_VALUE;

    StatementLines(PythonTree tree) {
        this.tree = tree;
        this.lines = tree.lines();
        int[] stack = new int[64];
        int[] stackEnds = new int[64];
        int depth = 0;
        Node root = tree.root();
        for (Node node = root.nextStatementIn(root); node != null; node = node.nextStatementIn(root)) {
            if (!node.kind().isStatement() && !node.is(NodeKind.HANDLER) && !node.is(NodeKind.CASE)) {
                continue;
            }
            while (depth > 0 && stackEnds[depth - 1] <= node.start()) {
                depth--;
            }
            add(node, depth == 0 ? NONE : stack[depth - 1]);
            if (depth == stack.length) {
                stack = Arrays.copyOf(stack, 2 * depth);
                stackEnds = Arrays.copyOf(stackEnds, 2 * depth);
            }
            stack[depth] = size - 1;
            stackEnds[depth++] = node.end();
        }
    }

    private void add(Node node, int parent) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            heads = Arrays.copyOf(heads, 2 * size);
            bodies = Arrays.copyOf(bodies, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
        }
        starts[size] = firstLine(node);
        ends[size] = Math.max(starts[size], lines.line(Math.max(node.start(), node.end() - 1)));
        parents[size] = parent;
        head(node);
        if (firstLine == Integer.MAX_VALUE && !(size == 0 && isText(node))) {
            firstLine = starts[size];
        }
        size++;
    }

    private int firstLine(Node node) {
        Node first = node.firstChild();
        boolean decorated = first != null && first.is(NodeKind.DECORATOR);
        return lines.line(decorated ? Math.min(first.start(), node.start()) : node.start());
    }

    private void head(Node node) {
        int last = lines.line(node.start());
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child.is(NodeKind.BLOCK)) {
                heads[size] = last;
                bodies[size] = child.firstChild() == null ? last : firstLine(child.firstChild());
                return;
            }
            last = Math.max(last, lines.line(Math.max(child.start(), child.end() - 1)));
        }
        heads[size] = 0;
        bodies[size] = 0;
    }

    private static boolean isText(Node node) {
        return node.is(NodeKind.EXPRESSION)
                && node.firstChild() != null
                && node.firstChild().is(NodeKind.STRING);
    }

    /** Line of the first statement that is more than the module's docstring. */
    int firstLine() {
        return firstLine;
    }

    /** Whether nothing stands before a comment in its line. */
    boolean isAlone(int comment) {
        int start = tree.comments().start(comment);
        int line = lines.line(start);
        return tree.text(Math.min(start, lines.lineStart(line)), start).isBlank();
    }

    /** Whether a line is in the middle of a statement or of the head of a block. */
    boolean isInside(int line) {
        int at = innermost(line);
        return at >= 0 && (bodies[at] == 0 || line <= heads[at]);
    }

    /**
     * What a comment on a line is about: the statement; all of the block whose head it is.
     *
     * @param alone a comment that stands alone behind a head is not in it
     */
    Range about(int line, boolean alone) {
        int at = innermost(line);
        if (at < 0 || bodies[at] > 0 && !inHead(at, line, alone)) {
            return new Range(line, line);
        }
        return new Range(starts[at], ends[at]);
    }

    /** The statement that a line is of; of a block, its head. */
    Range of(int line) {
        int at = innermost(line);
        if (at < 0) {
            return new Range(line, line);
        }
        if (bodies[at] == 0) {
            return new Range(starts[at], ends[at]);
        }
        return inHead(at, line, false) ? new Range(starts[at], heads[at]) : new Range(line, line);
    }

    private boolean inHead(int at, int line, boolean alone) {
        return line <= heads[at] || !alone && line < bodies[at];
    }

    /** The last statement that begins at the line or before it and has not ended; negative for none. */
    private int innermost(int line) {
        int low = 0;
        int high = size - 1;
        int at = NONE;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= line) {
                at = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        while (at >= 0 && ends[at] < line) {
            at = parents[at];
        }
        return at;
    }
}
