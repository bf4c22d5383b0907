package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.RawRedirect;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Position in a script that the lexer, the word reader and the tree reader share, so that nested text is read once. */
final class Cursor {
    /** Nesting that is followed; deeper text is given up, with a gap. */
    static final int MAX_DEPTH = 40;

    private static final int MAX_GAPS = 100;

    final String text;
    final Deque<RawRedirect> pendingHereTexts = new ArrayDeque<>();
    final List<ShellScript.Gap> gaps;
    int pos;
    int depth;

    private final LineStarts lines;
    private final int firstLine;
    private int closingBraces = -1;
    private int closingAngles = -1;

    Cursor(String text, int firstLine) {
        this(text, firstLine, 0, new ArrayList<>());
    }

    private Cursor(String text, int firstLine, int depth, List<ShellScript.Gap> gaps) {
        this.text = text;
        this.firstLine = firstLine;
        this.depth = depth;
        this.gaps = gaps;
        lines = new LineStarts(text);
    }

    /** A cursor over a text inside this one (backticks). */
    Cursor inner(String body, int line) {
        return new Cursor(body, line, depth + 1, gaps);
    }

    boolean atEnd() {
        return pos >= text.length();
    }

    char peek() {
        return peek(0);
    }

    /** The character {@code ahead} of the position, NUL behind the end. */
    char peek(int ahead) {
        int at = pos + ahead;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, pos);
    }

    int line() {
        return lineAt(pos);
    }

    int lineAt(int offset) {
        return lines.lineAt(offset) + firstLine - 1;
    }

    int lineEnd() {
        int end = text.indexOf('\n', pos);
        return end < 0 ? text.length() : end;
    }

    void gap(int line, String what) {
        if (gaps.size() < MAX_GAPS) {
            gaps.add(new ShellScript.Gap(line, what));
        }
    }

    /** Skips the rest when the nesting is too deep; false then. */
    boolean enter() {
        if (depth >= MAX_DEPTH) {
            gap(line(), "nested too deeply");
            pos = text.length();
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /**
     * End of a template expression that starts here, which a tool fills in before the shell sees the text (<code>
     * ${{ … }}</code>, <code>{{ … }}</code>, {@code << parameters.x >>}), or -1.
     */
    int templateEnd() {
        if (startsWith("${{") || startsWith("{{")) {
            if (closingBraces < pos) {
                int found = text.indexOf("}}", pos);
                closingBraces = found < 0 ? Integer.MAX_VALUE : found;
            }
            return sameLineEnd(closingBraces);
        }
        if (startsWith("<<") && namesParameter(pos + 2)) {
            if (closingAngles < pos) {
                int found = text.indexOf(">>", pos);
                closingAngles = found < 0 ? Integer.MAX_VALUE : found;
            }
            return sameLineEnd(closingAngles);
        }
        return -1;
    }

    private int sameLineEnd(int close) {
        if (close == Integer.MAX_VALUE || lineAt(close) != line()) {
            return -1;
        }
        int end = close + 2;
        return end < text.length() && text.charAt(end) == '}' && text.charAt(close) == '}' ? end + 1 : end;
    }

    private boolean namesParameter(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return text.startsWith("parameters.", at) || text.startsWith("pipeline.", at) || text.startsWith("matrix.", at);
    }
}
