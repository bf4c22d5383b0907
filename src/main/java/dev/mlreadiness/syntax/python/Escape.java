package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Backslash sequences of string literals. An unknown or malformed one stands for itself, as in Python. */
final class Escape {
    /** Longer than any name of a character. */
    private static final int LONGEST_NAME = 100;

    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
    private static final String IDEOGRAPHS_IN_JAVA = "CJK UNIFIED IDEOGRAPHS ";

    /**
     * Decodes one sequence.
     *
     * @param at the offset behind the backslash, below {@code end}
     * @return the offset behind the sequence
     */
    static int decode(byte[] text, int at, int end, int flags, StringBuilder out) {
        boolean unicode = (flags & StringFlags.BYTES) == 0;
        byte c = text[at];
        switch (c) {
            case '\n' -> {
                return at + 1;
            }
            case '\r' -> {
                return at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1;
            }
            case '\\', '\'', '"' -> out.append((char) c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case 'x' -> {
                return hexadecimal(text, at, 2, end, out);
            }
            case 'u' -> {
                return unicode ? hexadecimal(text, at, 4, end, out) : literally(c, at, out);
            }
            case 'U' -> {
                return unicode ? hexadecimal(text, at, 8, end, out) : literally(c, at, out);
            }
            case 'N' -> {
                return unicode ? named(text, at, end, out) : literally(c, at, out);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(text, at, end, unicode, out);
            }
            default -> {
                out.append('\\');
                return at;
            }
        }
        return at + 1;
    }

    private static int literally(byte c, int at, StringBuilder out) {
        out.append('\\').append((char) c);
        return at + 1;
    }

    private static int octal(byte[] text, int at, int end, boolean unicode, StringBuilder out) {
        int value = 0;
        int i = at;
        while (i < end && i < at + 3 && text[i] >= '0' && text[i] <= '7') {
            value = value * 8 + text[i] - '0';
            i++;
        }
        out.append((char) (unicode ? value : value & 0xff));
        return i;
    }

    private static int hexadecimal(byte[] text, int at, int digits, int end, StringBuilder out) {
        long value = 0;
        int i = at + 1;
        while (i < end && i <= at + digits && Character.digit(text[i], 16) >= 0) {
            value = value * 16 + Character.digit(text[i], 16);
            i++;
        }
        if (i != at + 1 + digits || value > Character.MAX_CODE_POINT) {
            return literally(text[at], at, out);
        }
        out.appendCodePoint((int) value);
        return i;
    }

    private static int named(byte[] text, int at, int end, StringBuilder out) {
        int close = at + 2;
        while (close < end && close - at < LONGEST_NAME && text[close] != '}') {
            close++;
        }
        if (at + 1 >= end || text[at + 1] != '{' || close >= end || text[close] != '}') {
            return literally(text[at], at, out);
        }
        try {
            out.appendCodePoint(codePoint(new String(text, at + 2, close - at - 2, ISO_8859_1)));
        } catch (IllegalArgumentException unknown) {
            return literally(text[at], at, out);
        }
        return close + 1;
    }

    private static int codePoint(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(IDEOGRAPH)
                ? Character.codePointOf(IDEOGRAPHS_IN_JAVA + name.substring(IDEOGRAPH.length()))
                : Character.codePointOf(name);
    }

    private Escape() {}
}
