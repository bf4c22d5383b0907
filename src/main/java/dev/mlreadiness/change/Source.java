package dev.mlreadiness.change;

import dev.mlreadiness.syntax.python.LineMap;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.List;

/** A parsed text with what changes need to know of it: places as offsets, lines, blanks. */
final class Source {

    private final PythonTree tree;

    Source(PythonTree tree) {
        this.tree = tree;
    }

    PythonTree tree() {
        return tree;
    }

    private LineMap lines() {
        return tree.lines();
    }

    /** The nodes that begin and end there, outermost first; lines and columns from 1, the end behind the last character. */
    List<Node> nodes(int startLine, int startColumn, int endLine, int endColumn) {
        List<Node> found = new ArrayList<>();
        int last = lines().lines();
        if (startLine < 1 || endLine < 1 || startColumn < 1 || endColumn < 1 || startLine > last || endLine > last) {
            return found;
        }
        int start = offset(startLine, startColumn);
        int end = offset(endLine, endColumn);
        PythonTree.walk(tree.root(), node -> {
            if (node.start() == start && node.end() == end) {
                found.add(node);
            }
            return node == tree.root() || node.start() <= start && node.end() >= end;
        });
        return found;
    }

    private int offset(int line, int column) {
        int at = lines().lineStart(line);
        for (int i = 1; i < column && at < tree.length(); i++) {
            at++;
            while (at < tree.length() && (at(at) & 0xC0) == 0x80) {
                at++;
            }
        }
        return at;
    }

    private int at(int offset) {
        return tree.byteAt(offset);
    }

    char charAt(int offset) {
        return offset < tree.length() ? (char) at(offset) : 0;
    }

    String text(int start, int end) {
        return tree.text(start, end);
    }

    int line(int offset) {
        return lines().line(offset);
    }

    int lineStart(int line) {
        return lines().lineStart(line);
    }

    /** Where the next line begins, or the text ends. */
    int nextLine(int line) {
        return line < lines().lines() ? lines().lineStart(line + 1) : tree.length();
    }

    /** Where the line's text ends, before its line break. */
    int lineEnd(int line) {
        int end = nextLine(line);
        while (end > lineStart(line) && (charAt(end - 1) == '\n' || charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The blanks that a line begins with. */
    String indentation(int line) {
        int end = lineStart(line);
        while (charAt(end) == ' ' || charAt(end) == '\t') {
            end++;
        }
        return text(lineStart(line), end);
    }

    boolean isFirstInLine(int offset) {
        int line = line(offset);
        return lineStart(line) + indentation(line).length() == offset;
    }

    /** Whether nothing but blanks and a comment stand in the line from there on. */
    boolean isLastInLine(int offset) {
        int at = offset;
        while (charAt(at) == ' ' || charAt(at) == '\t') {
            at++;
        }
        return charAt(at) == '#' || at >= lineEnd(line(offset));
    }

    /** The first of the characters from {@code from} to before {@code to}, comments passed over; -1 for none. */
    int find(String characters, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = charAt(i);
            if (c == '#') {
                i = lineEnd(line(i)) - 1;
            } else if (characters.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
