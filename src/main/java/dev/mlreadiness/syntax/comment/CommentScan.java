package dev.mlreadiness.syntax.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds comments of a text in one linear pass: what stands in strings is none. Any text gives a result. Statements and
 * blocks are told apart in languages with braces; elsewhere a comment is about its line, or about the next one.
 * Here-documents of shells are read as shell.
 */
public final class CommentScan {

    /** Deeper brackets are not told apart. */
    private static final int DEEPEST = 10_000;

    private final String text;
    private final CommentStyle style;
    private final Predicate<String> wanted;
    private final List<Note> notes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** Comments that stand alone, whose line below has not come yet. */
    private List<Note> above = new ArrayList<>();
    /** Comments that are about the line that is read. */
    private List<Note> onLine = new ArrayList<>();
    /** Comments in statements that have not ended, inner ones last. */
    private final Deque<Note> inStatement = new ArrayDeque<>();

    private int at;
    private int line = 1;
    private int lineStart;
    private boolean code;
    private boolean anyCode;
    private boolean onlyComment;
    /** First line of the statement that is read; 0 between statements. */
    private int statement;
    /** First line of the statement that ended last. */
    private int ended;

    /** A comment on its way to what it is about. */
    private static final class Note {
        private final int line;
        private final int column;
        private final String text;
        private final boolean head;
        private int from;
        private int to;

        Note(int line, int column, String text, boolean head) {
            this.line = line;
            this.column = column;
            this.text = text;
            this.head = head;
            this.from = line;
            this.to = line;
        }

        void about(int first, int last) {
            from = Math.min(from, first);
            to = Math.max(to, last);
        }
    }

    /** A bracket that is open. {@code statement}: first line of what it stands in; {@code notes}: about its block. */
    private record Open(char bracket, int line, int statement, List<Note> notes) {}

    private CommentScan(String text, CommentStyle style, Predicate<String> wanted) {
        this.text = text;
        this.style = style;
        this.wanted = wanted;
    }

    /**
     * The comments in the order of the text.
     *
     * @param wanted whether the text of a comment is of interest
     */
    public static List<Comment> of(String text, CommentStyle style, Predicate<String> wanted) {
        CommentScan scan = new CommentScan(text, style, wanted);
        scan.run();
        return scan.notes.stream()
                .map(note -> new Comment(note.line, note.column, note.text, note.from, note.to, note.head))
                .toList();
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (startsComment(c)) {
                comment();
            } else if (style.slashes() && c == '/' && next(1) == '*') {
                int stop = text.indexOf("*/", at + 2);
                pass(stop < 0 ? text.length() : stop + 2);
            } else if (style.strings() && (c == '"' || c == '\'' || c == '`' && style == CommentStyle.BRACES)) {
                seen();
                string(c);
            } else {
                plain(c);
            }
        }
        endLine();
        open.forEach(bracket -> bracket.notes().forEach(note -> note.about(bracket.line(), line)));
    }

    // Lines

    private void newLine() {
        endLine();
        at++;
        line++;
        lineStart = at;
        code = false;
        onlyComment = false;
    }

    private void endLine() {
        if (!code && !onlyComment) {
            above.clear();
        }
        if (!onLine.isEmpty()) {
            settle(onLine);
            onLine = new ArrayList<>();
        }
    }

    /** What comments on a line are about, at its end: the block that it opens, or the statement. */
    private void settle(List<Note> settled) {
        settled.forEach(note -> note.about(line, line));
        Open block = null;
        for (Open bracket : open) {
            if (bracket.line() != line) {
                break;
            }
            block = bracket.bracket() == '{' ? bracket : block;
        }
        if (block != null) {
            block.notes().addAll(settled);
        } else if (statement > 0) {
            settled.forEach(inStatement::push);
        } else if (ended > 0) {
            settled.forEach(note -> note.about(ended, line));
        }
    }

    private void pass(int stop) {
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newLine();
                code = code || statement > 0;
            } else {
                at++;
            }
        }
    }

    // Comments

    private char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private boolean startsComment(char c) {
        if (style.slashes() && c == '/' && next(1) == '/') {
            return true;
        }
        if (style == CommentStyle.HASH_LINE) {
            return (c == '#' || c == ';') && !code;
        }
        return style.hash() && c == '#' && (at == lineStart || " \t".indexOf(text.charAt(at - 1)) >= 0);
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
        String comment = text.substring(at, stop);
        onlyComment = !code;
        if (wanted.test(comment)) {
            Note note = new Note(line, at - lineStart + 1, comment, !anyCode);
            notes.add(note);
            (code || style.slashes() && statement > 0 ? onLine : above).add(note);
        }
        at = end;
    }

    // Code

    private void seen() {
        if (!code) {
            onLine.addAll(above);
            above = new ArrayList<>();
        }
        code = true;
        anyCode = true;
        if (style.slashes() && statement == 0) {
            statement = line;
        }
    }

    private void plain(char c) {
        if (c == '\\' && style != CommentStyle.BRACES && next(1) != '\n' && next(1) != '\r') {
            seen();
            at = Math.min(text.length(), at + 2);
            return;
        }
        at++;
        if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\uFEFF') {
            return;
        }
        if (style.slashes() && c == '}') {
            close('{');
            return;
        }
        seen();
        if (style.slashes()) {
            bracket(c);
        }
    }

    private void bracket(char c) {
        switch (c) {
            case '(', '[' -> push(c);
            case '{' -> {
                push(c);
                endStatement(open.peek().notes());
            }
            case ')', ']' -> close(c == ')' ? '(' : '[');
            case ';' -> {
                if (open.isEmpty() || open.peek().bracket() == '{') {
                    endStatement(null);
                }
            }
            default -> {}
        }
    }

    private void push(char bracket) {
        if (open.size() < DEEPEST || bracket == '{') {
            open.push(new Open(bracket, line, statement, new ArrayList<>(0)));
        }
    }

    /** @param block of which the statement is the head: its comments are about all of it; null for none */
    private void endStatement(List<Note> block) {
        ended = statement == 0 ? line : statement;
        while (!inStatement.isEmpty() && inStatement.peek().to >= ended) {
            Note note = inStatement.pop();
            note.about(ended, line);
            if (block != null) {
                block.add(note);
            }
        }
        statement = 0;
    }

    /** Goes back to where such a bracket was opened; one that never was is passed over. */
    private void close(char bracket) {
        if (open.isEmpty() || open.peek().bracket() != bracket) {
            return;
        }
        Open opened = open.pop();
        if (bracket == '{') {
            seen();
            opened.notes().forEach(note -> note.about(opened.line(), line));
            ended = opened.statement() == 0 ? opened.line() : opened.statement();
            boolean inside = !open.isEmpty() && open.peek().bracket() != '{';
            statement = inside ? opened.statement() : 0;
        }
    }

    /** A string, which ends at the end of its line unless its language lets it go on. */
    private void string(char quote) {
        boolean lines = style == CommentStyle.HASH;
        if (lines && at > lineStart && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at++; // an apostrophe in plain words, as in YAML
            return;
        }
        boolean triple = next(1) == quote && next(2) == quote;
        boolean escapes = !(lines && quote == '\'');
        int i = at + (triple ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && escapes) {
                i += 2;
            } else if (c == '\n' && !triple && !lines && quote != '`') {
                break;
            } else if (c == quote
                    && (!triple || text.startsWith(String.valueOf(quote).repeat(3), i))) {
                i += triple ? 3 : 1;
                break;
            } else {
                i++;
            }
        }
        pass(Math.min(i, text.length()));
        code = true;
    }
}
