package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The text that a string literal stands for. */
final class StringLiterals {
    /**
     * Decodes a literal with its prefix and quotes, which may lack the closing ones. Each byte of a bytes literal is one
     * char.
     */
    static void decode(byte[] text, int start, int end, int flags, StringBuilder out) {
        int open = start;
        while (open < end && text[open] != '"' && text[open] != '\'') {
            open++;
        }
        byte quote = text[open];
        boolean triple = end - open >= 3 && text[open + 1] == quote && text[open + 2] == quote;
        int quotes = triple ? 3 : 1;
        int from = Math.min(open + quotes, end);
        int to = closes(text, from, end, quote, quotes) ? end - quotes : end;
        decodeBody(text, from, Math.max(from, to), flags, out);
    }

    /** The text of a closed literal in one pair of quotes without escapes or line ends, copied once; null for any other. */
    static String plain(byte[] text, int start, int end, int flags) {
        if (flags != 0 || end - start < 2 || text[end - 1] != text[start] || text[start] == text[start + 1]) {
            return null;
        }
        for (int i = start + 1; i < end - 1; i++) {
            if (text[i] == '\\' || text[i] == '\r' || text[i] == text[start]) {
                return null;
            }
        }
        return new String(text, start + 1, end - start - 2, UTF_8);
    }

    private static boolean closes(byte[] text, int from, int end, byte quote, int quotes) {
        if (end - quotes < from) {
            return false;
        }
        for (int i = end - quotes; i < end; i++) {
            if (text[i] != quote) {
                return false;
            }
        }
        return true;
    }

    /** Decodes what stands between quotes, or a piece of a format string. */
    static void decodeBody(byte[] text, int start, int end, int flags, StringBuilder out) {
        boolean escapes = (flags & (StringFlags.RAW | StringFlags.VERBATIM)) == 0;
        boolean doubled = (flags & StringFlags.FORMAT) != 0;
        int plain = start;
        int i = start;
        while (i < end) {
            byte c = text[i];
            boolean special = (c == '\\' && escapes) || c == '\r' || (doubled && (c == '{' || c == '}'));
            if (!special) {
                i++;
                continue;
            }
            append(text, plain, i, flags, out);
            if (c == '\\' && i + 1 < end) {
                i = Escape.decode(text, i + 1, end, flags, out);
            } else if (c == '\r') {
                out.append('\n');
                i += i + 1 < end && text[i + 1] == '\n' ? 2 : 1;
            } else {
                out.append((char) c);
                i += c != '\\' && i + 1 < end && text[i + 1] == c ? 2 : 1;
            }
            plain = i;
        }
        append(text, plain, end, flags, out);
    }

    private static void append(byte[] text, int start, int end, int flags, StringBuilder out) {
        if (end <= start) {
            return;
        }
        if ((flags & StringFlags.BYTES) != 0) {
            for (int i = start; i < end; i++) {
                out.append((char) (text[i] & 0xff));
            }
        } else {
            out.append(new String(text, start, end - start, UTF_8));
        }
    }

    private StringLiterals() {}
}
