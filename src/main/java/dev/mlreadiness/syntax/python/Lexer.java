package dev.mlreadiness.syntax.python;

import java.util.Arrays;

/**
 * Bytes to tokens. Takes any bytes in linear time; recovers where a string or bracket was not closed.
 *
 * <p>The text must be followed by {@link #PADDING} zero bytes, so that looking ahead needs no check.
 */
final class Lexer {
    static final int PADDING = 16;

    /** More than any program that people wrote; what follows is not read. */
    private static final int MAX_TOKENS = 1 << 21;

    private final Tokens tokens;
    private final Names names;
    private final Problems problems;
    private final Spans comments;
    private final FStringScanner fstrings;

    private byte[] text;
    private int end;
    private int at;
    private boolean lineStart;
    private int depth;
    private int[] indents = new int[32];
    private int level;
    private int statementColumn;
    /** A string in these brackets was cut at the end of its line, so a closing bracket may be lost in it. */
    private boolean doubtful;
    /** Whether strings and brackets end at the first line that looks like code behind them. */
    private boolean wary;

    private boolean unbalanced;

    Lexer(Tokens tokens, Names names, Problems problems, Spans comments) {
        this.tokens = tokens;
        this.names = names;
        this.problems = problems;
        this.comments = comments;
        this.fstrings = new FStringScanner(tokens, problems);
    }

    /**
     * Reads a text.
     *
     * @param segmentEnds where parts end that share nothing: each is followed by a zero byte and begins unindented
     * @param distrusting for a second attempt at a text that was {@linkplain #isUnbalanced() unbalanced}
     */
    void run(byte[] source, int length, int[] segmentEnds, boolean distrusting) {
        text = source;
        wary = distrusting;
        unbalanced = false;
        int from =
                length >= 3 && source[0] == (byte) 0xEF && source[1] == (byte) 0xBB && source[2] == (byte) 0xBF ? 3 : 0;
        for (int segmentEnd : segmentEnds) {
            segment(from, segmentEnd);
            from = segmentEnd + 1;
        }
        segment(Math.min(from, length), length);
        tokens.finish(length);
    }

    /** Whether a bracket or triple-quoted string was open where it cannot be, so that much may have been misread. */
    boolean isUnbalanced() {
        return unbalanced;
    }

    private void segment(int from, int to) {
        at = from;
        end = to;
        level = 0;
        indents[0] = 0;
        depth = 0;
        doubtful = false;
        lineStart = true;
        fstrings.begin(text, to);
        while (at < end) {
            if (lineStart) {
                beginLine();
            } else {
                token();
            }
            if (tokens.size() > MAX_TOKENS) {
                problems.add(at, "too many tokens");
                break;
            }
        }
        finishSegment();
    }

    private void finishSegment() {
        if (depth > 0 || fstrings.inField()) {
            unclosedBracket(end);
        }
        int last = tokens.lastKind();
        if (tokens.size() > 0 && last != Token.NEWLINE && last != Token.DEDENT) {
            tokens.add(Token.NEWLINE, end, end, 0);
        }
        while (level > 0) {
            level--;
            tokens.add(Token.DEDENT, end, end, 0);
        }
    }

    private void token() {
        byte c = text[at];
        switch (CharTable.of(c)) {
            case CharTable.BLANK -> at++;
            case CharTable.LETTER -> word();
            case CharTable.OPERATOR -> operator(c);
            case CharTable.LINE_END -> endLine(c);
            case CharTable.PERIOD -> period();
            case CharTable.OPEN -> {
                tokens.add(CharTable.tokenOf(c), at, at + 1, 0);
                at++;
                depth++;
            }
            case CharTable.CLOSE -> close(c);
            case CharTable.SINGLE -> {
                tokens.add(CharTable.tokenOf(c), at, at + 1, 0);
                at++;
            }
            case CharTable.QUOTE -> string(at, at, 0);
            case CharTable.DIGIT -> number();
            case CharTable.HASH -> comment();
            case CharTable.BACKSLASH -> backslash();
            default -> stray();
        }
    }

    private void word() {
        byte[] b = text;
        int start = at;
        int i = start;
        int hash = 0;
        int all = 0;
        byte c = b[i];
        do {
            hash = hash * 31 + c;
            all |= c;
            c = b[++i];
        } while (CharTable.continuesName(c));
        at = i;
        if ((c == '"' || c == '\'') && i - start <= 2) {
            int flags = StringFlags.ofPrefix(b, start, i);
            if (flags >= 0) {
                string(start, i, flags);
                return;
            }
        }
        int id = all < 0 ? names.internNormalised(b, start, i) : names.intern(b, start, i, hash);
        if (id < Token.MATCH_NAME) {
            tokens.add(Token.KEYWORD + id, start, i, id);
        } else {
            tokens.add(Token.NAME, start, i, id);
        }
    }

    private void number() {
        int start = at;
        at = Numbers.end(text, start);
        tokens.add(Token.NUMBER, start, at, 0);
    }

    private void period() {
        if (text[at + 1] == '.' && text[at + 2] == '.') {
            tokens.add(Token.ELLIPSIS, at, at + 3, 0);
            at += 3;
        } else if (CharTable.isDigit(text[at + 1])) {
            number();
        } else {
            tokens.add(Token.DOT, at, at + 1, 0);
            at++;
        }
    }

    private void operator(byte c) {
        if (fstrings.inField() && fstrings.atField(depth) && fieldOperator(c)) {
            return;
        }
        if (c == '!' && text[at + 1] != '=') {
            stray();
            return;
        }
        at = OperatorTable.scan(text, at, tokens);
    }

    /** The characters that mean something else directly in a replacement field. */
    private boolean fieldOperator(byte c) {
        if (c == ':') {
            at = fstrings.colon(at, depth);
            return true;
        }
        if (c == '!' && text[at + 1] != '=') {
            at = fstrings.conversion(at);
            return true;
        }
        if (c == '=' && text[at + 1] != '=') {
            int behind = fstrings.debug(at);
            at = Math.max(at, behind);
            return behind >= 0;
        }
        return false;
    }

    private void close(byte c) {
        if (fstrings.inField() && fstrings.atField(depth)) {
            if (c == '}') {
                at = fstrings.closeField(at, depth);
            } else {
                stray();
            }
            return;
        }
        tokens.add(CharTable.tokenOf(c), at, at + 1, 0);
        at++;
        if (depth > 0) {
            depth--;
        }
        if (depth == 0) {
            doubtful = false;
        }
    }

    private void stray() {
        problems.add(at, "unexpected character");
        tokens.add(Token.STRAY, at, at + 1, 0);
        at++;
    }

    private void comment() {
        int i = at;
        while (text[i] != '\n' && text[i] != '\r' && i < end) {
            i++;
        }
        comments.add(at, i);
        at = i;
    }

    private void backslash() {
        byte next = text[at + 1];
        if (next == '\r' && text[at + 2] == '\n') {
            at += 3;
        } else if (next == '\n' || next == '\r') {
            at += 2;
        } else {
            stray();
        }
    }

    private void unclosedBracket(int offset) {
        problems.add(offset, "bracket without end");
        unbalanced = true;
    }

    // Strings

    private void string(int start, int quoteAt, int flags) {
        int problemsBefore = problems.count();
        if ((flags & (StringFlags.FORMAT | StringFlags.TEMPLATE)) != 0) {
            at = fstrings.string(start, quoteAt, flags, depth);
        } else {
            byte quote = text[quoteAt];
            boolean triple = text[quoteAt + 1] == quote && text[quoteAt + 2] == quote;
            at = triple
                    ? PlainStrings.tripleEnd(text, quoteAt + 3, end, quote, wary)
                    : PlainStrings.lineEnd(text, quoteAt + 1, end, quote);
            if (at < 0) {
                at = -at;
                problems.add(quoteAt, "string without end");
                unbalanced |= triple && at == end;
            }
            tokens.add(Token.STRING, start, at, flags);
        }
        doubtful |= depth > 0 && problems.count() != problemsBefore;
    }

    // Lines

    private void endLine(byte c) {
        int start = at;
        at += c == '\r' && text[at + 1] == '\n' ? 2 : 1;
        if (depth == 0 && !fstrings.inField()) {
            tokens.add(Token.NEWLINE, start, at, 0);
            lineStart = true;
        } else if (LineStart.isConflictMarker(text, at)) {
            conflictMarker();
        } else if (beginsStatement()) {
            unclosedBracket(start);
            depth = 0;
            doubtful = false;
            fstrings.abandon();
            tokens.add(Token.NEWLINE, start, at, 0);
            lineStart = true;
        }
    }

    /** Whether the line that begins here inside brackets shows that they should have been closed. */
    private boolean beginsStatement() {
        int i = at;
        int column = 0;
        while (text[i] == ' ' || text[i] == '\t') {
            column = columnAfter(text[i], column);
            i++;
        }
        if (column > statementColumn) {
            return false;
        }
        return LineStart.mustBeStatement(text, i) || ((doubtful || wary) && CharTable.continuesName(text[i]));
    }

    /** Skips blank lines and comments; compares the indentation of the next line with the lines before. */
    private void beginLine() {
        int firstColumn = -1;
        int column = 0;
        while (at < end) {
            byte c = text[at];
            int characterClass = CharTable.of(c);
            if (characterClass == CharTable.BLANK) {
                column = columnAfter(c, column);
                at++;
            } else if (characterClass == CharTable.LINE_END) {
                at++;
                column = 0;
                firstColumn = -1;
            } else if (characterClass == CharTable.HASH) {
                comment();
            } else if (c == '\\' && CharTable.of(text[at + 1]) == CharTable.LINE_END) {
                backslash();
                firstColumn = firstColumn < 0 ? column : firstColumn;
                column = 0;
            } else if (column == 0 && LineStart.isConflictMarker(text, at)) {
                conflictMarker();
            } else {
                lineStart = false;
                indent(firstColumn > 0 ? firstColumn : column);
                return;
            }
        }
    }

    private static int columnAfter(byte blank, int column) {
        return switch (blank) {
            case '\t' -> (column & ~7) + 8;
            case '\f' -> 0;
            default -> column + 1;
        };
    }

    private void conflictMarker() {
        problems.add(at, "merge conflict");
        while (text[at] != '\n' && text[at] != '\r' && at < end) {
            at++;
        }
    }

    private void indent(int column) {
        statementColumn = column;
        if (column > indents[level]) {
            if (++level == indents.length) {
                indents = Arrays.copyOf(indents, 2 * level);
            }
            indents[level] = column;
            tokens.add(Token.INDENT, at, at, 0);
            return;
        }
        while (column < indents[level]) {
            if (column > indents[level - 1]) {
                // a line between two levels stays in the inner one, so that the block goes on behind it
                problems.add(at, "indentation fits no block");
                return;
            }
            level--;
            tokens.add(Token.DEDENT, at, at, 0);
        }
    }
}
