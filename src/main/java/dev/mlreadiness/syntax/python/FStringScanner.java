package dev.mlreadiness.syntax.python;

import java.util.Arrays;

/**
 * The text parts of format strings, and which replacement fields are open. The lexer reads the expressions between, so
 * that a string within a field within a string costs no stack.
 */
final class FStringScanner {
    /** Deeper nesting than CPython allows is read as text. */
    private static final int MAX_FIELDS = 150;

    private static final int QUOTE = 0xff;
    private static final int TRIPLE = 1 << 8;
    private static final int RAW = 1 << 9;
    private static final int IN_SPECIFICATION = 1 << 10;

    private final Tokens tokens;
    private final Problems problems;

    private byte[] text;
    private int end;

    /** By open field: how its string is quoted, and whether the field stands in a format specification. */
    private int[] styles = new int[16];
    /** By open field: how many brackets were open at its brace. */
    private int[] depths = new int[16];

    private int open;

    FStringScanner(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    void begin(byte[] source, int sourceEnd) {
        text = source;
        end = sourceEnd;
        open = 0;
    }

    boolean inField() {
        return open > 0;
    }

    /** Whether a closing brace at this bracket depth ends a field. */
    boolean atField(int depth) {
        return open > 0 && depths[open - 1] == depth;
    }

    void abandon() {
        open = 0;
    }

    /**
     * Reads from the opening quote to the end of the string or into its first field.
     *
     * @param start where the prefix is
     * @return the offset where the lexer goes on
     */
    int string(int start, int quoteAt, int flags, int depth) {
        byte quote = text[quoteAt];
        boolean triple = text[quoteAt + 1] == quote && text[quoteAt + 2] == quote;
        int body = quoteAt + (triple ? 3 : 1);
        int style = quote | (triple ? TRIPLE : 0) | ((flags & StringFlags.RAW) != 0 ? RAW : 0);
        tokens.add(Token.FSTRING_START, start, body, flags);
        return body(body, style, depth);
    }

    /** Reads from the closing brace of a field to the next field or the end of the string or specification. */
    int closeField(int brace, int depth) {
        tokens.add(Token.FIELD_CLOSE, brace, brace + 1, 0);
        int style = styles[--open];
        return (style & IN_SPECIFICATION) != 0 ? specification(brace + 1, depth) : body(brace + 1, style, depth);
    }

    /** Reads from the colon of a field to the field's end or to a field within. */
    int colon(int colon, int depth) {
        tokens.add(Token.FIELD_COLON, colon, colon + 1, 0);
        return specification(colon + 1, depth);
    }

    /** Reads {@code !r}. */
    int conversion(int bang) {
        int i = bang + 1;
        while (CharTable.continuesName(text[i])) {
            i++;
        }
        int letter = i > bang + 1 && text[bang + 1] > 0 ? text[bang + 1] : 0;
        tokens.add(Token.FIELD_CONVERSION, bang, i, letter);
        return i;
    }

    /**
     * Reads the equals sign of {@code {x = }}.
     *
     * @return the offset behind it and the blanks around, or -1 if the sign is none of these
     */
    int debug(int equals) {
        int i = equals + 1;
        while (CharTable.of(text[i]) == CharTable.BLANK || CharTable.of(text[i]) == CharTable.LINE_END) {
            i++;
        }
        if (text[i] == '}' || text[i] == ':' || (text[i] == '!' && text[i + 1] != '=')) {
            tokens.add(Token.FIELD_DEBUG, equals, i, 0);
            return i;
        }
        return -1;
    }

    private int body(int start, int style, int depth) {
        byte quote = (byte) (style & QUOTE);
        boolean triple = (style & TRIPLE) != 0;
        int i = start;
        while (i < end) {
            byte c = text[i];
            if (c == quote && (!triple || (text[i + 1] == quote && text[i + 2] == quote))) {
                return finish(start, i, i + (triple ? 3 : 1), style);
            }
            if (c == '{' && text[i + 1] != '{' && open < MAX_FIELDS) {
                addText(start, i, style, 0);
                return openField(i, style & ~IN_SPECIFICATION, depth);
            }
            if (!triple && (c == '\n' || c == '\r')) {
                break;
            }
            if (c == '\\') {
                i = escape(i, style);
            } else {
                i += (c == '{' || c == '}') && text[i + 1] == c ? 2 : 1;
            }
        }
        i = Math.min(i, end);
        problems.add(i, "format string without end");
        return finish(start, i, i, style);
    }

    private int finish(int textStart, int textEnd, int stringEnd, int style) {
        addText(textStart, textEnd, style, 0);
        tokens.add(Token.FSTRING_END, textEnd, stringEnd, 0);
        return stringEnd;
    }

    private int escape(int backslash, int style) {
        byte next = text[backslash + 1];
        if (next == '{' || next == '}') {
            return backslash + 1;
        }
        if (next == '\r' && text[backslash + 2] == '\n') {
            return backslash + 3;
        }
        if (next == 'N' && text[backslash + 2] == '{' && (style & RAW) == 0) {
            int i = backslash + 3;
            while (CharTable.of(text[i]) == CharTable.LETTER
                    || CharTable.of(text[i]) == CharTable.DIGIT
                    || text[i] == ' '
                    || text[i] == '-') {
                i++;
            }
            return text[i] == '}' ? i + 1 : i;
        }
        return backslash + 2;
    }

    private int specification(int start, int depth) {
        int style = styles[open - 1];
        byte quote = (byte) (style & QUOTE);
        boolean triple = (style & TRIPLE) != 0;
        int i = start;
        while (i < end) {
            byte c = text[i];
            if (c == '}') {
                addText(start, i, style, StringFlags.SPECIFICATION);
                return closeField(i, depth);
            }
            if (c == '{' && open < MAX_FIELDS) {
                addText(start, i, style, StringFlags.SPECIFICATION);
                return openField(i, style | IN_SPECIFICATION, depth);
            }
            if (triple
                    ? c == quote && text[i + 1] == quote && text[i + 2] == quote
                    : c == quote || c == '\n' || c == '\r') {
                break;
            }
            i++;
        }
        problems.add(i, "replacement field without end");
        open--;
        return (style & IN_SPECIFICATION) != 0 && open > 0
                ? specification(i, depth)
                : body(i, style & ~IN_SPECIFICATION, depth);
    }

    private int openField(int brace, int style, int depth) {
        if (open == styles.length) {
            styles = Arrays.copyOf(styles, 2 * open);
            depths = Arrays.copyOf(depths, 2 * open);
        }
        styles[open] = style;
        depths[open] = depth;
        open++;
        tokens.add(Token.FIELD_OPEN, brace, brace + 1, 0);
        return brace + 1;
    }

    private void addText(int start, int textEnd, int style, int flags) {
        if (textEnd > start) {
            int raw = (style & RAW) != 0 ? StringFlags.RAW : 0;
            tokens.add(Token.FSTRING_TEXT, start, textEnd, raw | flags);
        }
    }
}
