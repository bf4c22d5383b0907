package dev.mlreadiness.syntax.python;

/** Where string literals end that have no replacement fields. */
final class PlainStrings {
    /**
     * The end of a string that stays on its line, unless a backslash continues it.
     *
     * @return the offset behind the quote; for a string without an end, the offset of the end of line, negated
     */
    static int lineEnd(byte[] text, int start, int end, byte quote) {
        int i = start;
        while (i < end) {
            byte c = text[i];
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                i += text[i + 1] == '\r' && text[i + 2] == '\n' ? 3 : 2;
            } else if (c == '\n' || c == '\r') {
                break;
            } else {
                i++;
            }
        }
        return -Math.min(i, end);
    }

    /**
     * The end of a triple-quoted string.
     *
     * @param wary whether it ends before a line that looks like code
     * @return the offset behind the quotes; for a string without an end, where it was cut, negated
     */
    static int tripleEnd(byte[] text, int start, int end, byte quote, boolean wary) {
        int i = start;
        while (i < end) {
            byte c = text[i];
            if (c == quote && text[i + 1] == quote && text[i + 2] == quote) {
                return i + 3;
            }
            if (wary && c == '\n' && LineStart.looksLikeCode(text, i + 1)) {
                return -i;
            }
            i += c == '\\' ? 2 : 1;
        }
        return -end;
    }

    private PlainStrings() {}
}
