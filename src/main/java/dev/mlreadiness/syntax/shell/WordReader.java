package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.RawWord.Kind;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.ArrayList;
import java.util.List;

/** Reads one word: quotes, escapes, expansions, substitutions. */
final class WordReader {
    private final Cursor at;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final int start;

    WordReader(Cursor cursor) {
        at = cursor;
        start = cursor.pos;
    }

    /** Reads up to the next blank or operator; the position must be on a character of a word. */
    RawWord read() {
        int line = at.line();
        while (!at.atEnd()) {
            char c = at.peek();
            if (isBlank(c) || c == '\n' || isOperator(c) && !takeInWord(c)) {
                break;
            }
            if (!isOperator(c)) {
                take(c);
            }
        }
        flush(false);
        return new RawWord(pieces, at.text.substring(start, at.pos), line);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    static boolean isOperator(char c) {
        return c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<' || c == '>';
    }

    /** An operator character that belongs to the word: an array, a pattern, a process substitution, a template. */
    private boolean takeInWord(char c) {
        if (c == '<' && at.templateEnd() > 0) {
            opaque(at.templateEnd(), false);
            return true;
        }
        if ((c == '<' || c == '>') && at.peek(1) == '(' && at.pos == start) {
            at.pos++;
            substitution(start, false);
            return true;
        }
        if (c != '(') {
            return false;
        }
        if (pieces.isEmpty() && plain.length() > 0 && RawWord.assignmentPrefix(plain) == plain.length()) {
            array();
            return true;
        }
        char before = at.pos > start ? at.text.charAt(at.pos - 1) : '\0';
        if (before == '@' || before == '*' || before == '?' || before == '+') {
            int end = WordEnds.pattern(at.text, at.pos);
            if (end > 0) {
                plain.append(at.text, at.pos, end);
                at.pos = end;
                return true;
            }
        }
        return false;
    }

    private void take(char c) {
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escape();
            case '$' -> dollar(false);
            case '`' -> backtick(false);
            case '{' -> {
                int end = at.templateEnd();
                if (end > 0) {
                    opaque(end, false);
                } else {
                    plainChar(c);
                }
            }
            default -> plainChar(c);
        }
    }

    private void plainChar(char c) {
        plain.append(c);
        at.pos++;
    }

    private void flush(boolean quoted) {
        if (plain.length() > 0) {
            pieces.add(Piece.text(plain.toString(), quoted));
            plain.setLength(0);
        }
    }

    private void opaque(int end, boolean quoted) {
        String raw = at.text.substring(at.pos, end);
        flush(quoted);
        pieces.add(Piece.of(Kind.OPAQUE, raw, raw, quoted));
        at.pos = end;
    }

    private void escape() {
        if (at.peek(1) == '\n') {
            at.pos += 2;
            return;
        }
        at.pos++;
        if (at.atEnd()) {
            plain.append('\\');
            return;
        }
        flush(false);
        pieces.add(Piece.text(String.valueOf(at.peek()), true));
        at.pos++;
    }

    private void singleQuoted() {
        flush(false);
        int line = at.line();
        at.pos++;
        int from = pieces.size();
        while (!at.atEnd() && at.peek() != '\'') {
            int template = at.peek() == '$' || at.peek() == '{' ? at.templateEnd() : -1;
            if (template > 0) {
                opaque(template, true);
            } else {
                plainChar(at.peek());
            }
        }
        closeQuote('\'', line, from);
    }

    private void doubleQuoted() {
        flush(false);
        int line = at.line();
        at.pos++;
        int from = pieces.size();
        while (!at.atEnd() && at.peek() != '"') {
            takeQuoted(at.peek());
        }
        closeQuote('"', line, from);
    }

    private void takeQuoted(char c) {
        if (c == '\\') {
            char next = at.peek(1);
            if (next == '\n') {
                at.pos += 2;
            } else if (next == '$' || next == '`' || next == '"' || next == '\\') {
                plain.append(next);
                at.pos += 2;
            } else {
                plainChar(c);
            }
        } else if (c == '$') {
            dollar(true);
        } else if (c == '`') {
            backtick(true);
        } else if (c == '{' && at.templateEnd() > 0) {
            opaque(at.templateEnd(), true);
        } else {
            plainChar(c);
        }
    }

    private void closeQuote(char quote, int line, int from) {
        flush(true);
        if (pieces.size() == from) {
            pieces.add(Piece.text("", true));
        }
        if (at.atEnd()) {
            at.gap(line, "unterminated " + quote);
        } else {
            at.pos++;
        }
    }

    private void dollar(boolean quoted) {
        int from = at.pos;
        char next = at.peek(1);
        int template = at.templateEnd();
        if (template > 0) {
            opaque(template, quoted);
        } else if (next == '(') {
            int end = at.peek(2) == '(' ? WordEnds.arithmetic(at.text, from + 3) : -1;
            if (end > 0) {
                opaque(end, quoted);
            } else {
                at.pos++;
                substitution(from, quoted);
            }
        } else if (next == '{') {
            braced(quoted);
        } else if (next == '\'' && !quoted) {
            ansiQuoted();
        } else if (next == '"' && !quoted) {
            at.pos++;
        } else {
            variable(next, quoted);
        }
    }

    private void variable(char next, boolean quoted) {
        int from = at.pos;
        int end = from + 1;
        if (RawWord.isNameChar(next, true)) {
            while (end < at.text.length() && RawWord.isNameChar(at.text.charAt(end), false)) {
                end++;
            }
        } else if (next != '\0' && "0123456789@*#?$!-".indexOf(next) >= 0) {
            end++;
        } else {
            plainChar('$');
            return;
        }
        flush(quoted);
        pieces.add(Piece.of(Kind.VARIABLE, at.text.substring(from + 1, end), at.text.substring(from, end), quoted));
        at.pos = end;
    }

    /**
     * {@code ${…}}: a name, a name with a fallback, or kept as written. Stops at the line's end if it is not closed.
     */
    private void braced(boolean quoted) {
        int from = at.pos;
        int end = WordEnds.braced(at.text, at.pos);
        String raw = at.text.substring(from, end);
        flush(quoted);
        at.pos = end;
        if (!raw.endsWith("}")) {
            at.gap(at.lineAt(from), "unterminated ${");
            pieces.add(Piece.of(Kind.OPAQUE, raw, raw, quoted));
            return;
        }
        String body = raw.substring(2, raw.length() - 1);
        int name = 0;
        while (name < body.length() && RawWord.isNameChar(body.charAt(name), false)) {
            name++;
        }
        String rest = body.substring(name);
        if (name > 0 && (rest.isEmpty() || rest.equals("[0]"))) {
            pieces.add(Piece.of(Kind.VARIABLE, body.substring(0, name), raw, quoted));
        } else if (name > 0 && (rest.startsWith(":-") || rest.startsWith(":=") || rest.startsWith("-"))) {
            String fallback = WordEnds.unquote(rest.substring(rest.charAt(0) == ':' ? 2 : 1));
            pieces.add(new Piece(Kind.DEFAULTED, body.substring(0, name), raw, quoted, fallback, null));
        } else {
            pieces.add(Piece.of(Kind.OPAQUE, raw, raw, quoted));
        }
    }

    /** Command substitution; the position is on its opening parenthesis. */
    private void substitution(int from, boolean quoted) {
        flush(quoted);
        at.pos++;
        Node.Sequence nested = Node.Sequence.EMPTY;
        if (at.enter()) {
            nested = new TreeReader(at).readUntilParenthesis();
            at.leave();
        }
        String raw = at.text.substring(from, at.pos);
        if (WordEnds.isMacro(raw)) {
            pieces.add(Piece.of(Kind.VARIABLE, raw.substring(2, raw.length() - 1), raw, quoted));
        } else {
            pieces.add(new Piece(Kind.SUBSTITUTION, raw, raw, quoted, null, nested));
        }
    }

    private void backtick(boolean quoted) {
        int from = at.pos;
        StringBuilder body = new StringBuilder();
        at.pos++;
        while (!at.atEnd() && at.peek() != '`') {
            if (at.peek() == '\\' && (at.peek(1) == '`' || at.peek(1) == '\\' || at.peek(1) == '$')) {
                at.pos++;
            }
            body.append(at.peek());
            at.pos++;
        }
        if (at.atEnd()) {
            at.gap(at.lineAt(from), "unterminated `");
            at.pos = at.text.length();
        } else {
            at.pos++;
        }
        flush(quoted);
        Node.Sequence nested = Node.Sequence.EMPTY;
        if (at.depth < Cursor.MAX_DEPTH) {
            nested = new TreeReader(at.inner(body.toString(), at.lineAt(from))).readAll();
        }
        String raw = at.text.substring(from, at.pos);
        pieces.add(new Piece(Kind.SUBSTITUTION, raw, raw, quoted, null, nested));
    }

    private void ansiQuoted() {
        flush(false);
        int line = at.line();
        int from = pieces.size();
        at.pos += 2;
        while (!at.atEnd() && at.peek() != '\'') {
            if (at.peek() == '\\') {
                at.pos++;
                plain.append(WordEnds.ansiEscape(at.peek()));
                at.pos++;
            } else {
                plainChar(at.peek());
            }
        }
        at.pos = Math.min(at.pos, at.text.length());
        closeQuote('\'', line, from);
    }

    private void array() {
        int from = at.pos;
        int open = at.line();
        at.pos++;
        if (!at.enter()) {
            return;
        }
        while (!at.atEnd() && at.peek() != ')') {
            char c = at.peek();
            if (c == '#' && isBlankBefore()) {
                at.pos = at.lineEnd();
            } else if (isBlank(c) || c == '\n' || isOperator(c)) {
                at.pos++;
            } else {
                int before = at.pos;
                new WordReader(at).read();
                at.pos = Math.max(at.pos, before + 1);
            }
        }
        at.leave();
        if (at.atEnd()) {
            at.gap(open, "unterminated array");
            at.pos = at.text.length();
        } else {
            at.pos++;
        }
        String raw = at.text.substring(from, at.pos);
        flush(false);
        pieces.add(Piece.of(Kind.OPAQUE, raw, raw, false));
    }

    private boolean isBlankBefore() {
        char before = at.text.charAt(at.pos - 1);
        return isBlank(before) || before == '\n' || before == '(';
    }
}
