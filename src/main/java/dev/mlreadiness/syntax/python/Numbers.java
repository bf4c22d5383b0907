package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;

/** Number literals: where they end, and what they are worth. */
final class Numbers {
    /** Longer literals have no value, as in CPython: turning digits into a big number takes more than linear time. */
    private static final int MAX_DIGITS = 4300;

    /** The offset behind the number that starts at an offset, with a digit or a period. */
    static int end(byte[] text, int start) {
        int i = start;
        if (text[i] == '0') {
            int radix = radixOf(text[i + 1]);
            if (radix != 10) {
                i += 2;
                while (text[i] == '_' || Character.digit(text[i], radix == 16 ? 16 : 10) >= 0) {
                    i++;
                }
                return lower(text[i]) == 'l' ? i + 1 : i;
            }
        }
        i = digits(text, i);
        if (text[i] == '.') {
            i = digits(text, i + 1);
        }
        if (lower(text[i]) == 'e') {
            int exponent = text[i + 1] == '+' || text[i + 1] == '-' ? i + 2 : i + 1;
            if (CharTable.isDigit(text[exponent])) {
                i = digits(text, exponent);
            }
        }
        int suffix = lower(text[i]);
        return suffix == 'j' || suffix == 'l' ? i + 1 : i;
    }

    private static int digits(byte[] text, int start) {
        int i = start;
        while (CharTable.isDigit(text[i]) || text[i] == '_') {
            i++;
        }
        return i;
    }

    private static int lower(byte b) {
        return b | 0x20;
    }

    private static int radixOf(byte letter) {
        return switch (lower(letter)) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }

    /**
     * The value of a literal: a Long, a BigInteger or a Double.
     *
     * @return null if it is imaginary, malformed or longer than 4300 digits
     */
    static Number value(byte[] text, int start, int end) {
        if (end - start > MAX_DIGITS) {
            return null;
        }
        String digits = new String(text, start, end - start, ISO_8859_1).replace("_", "");
        try {
            return valueOf(digits);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    private static Number valueOf(String literal) {
        char last = literal.charAt(literal.length() - 1);
        if (literal.length() > 2 && literal.charAt(0) == '0') {
            int radix = radixOf((byte) literal.charAt(1));
            if (radix != 10) {
                return integer(literal.substring(2), radix);
            }
        }
        if (last == 'j' || last == 'J') {
            return null;
        }
        if (literal.indexOf('.') >= 0 || literal.indexOf('e') >= 0 || literal.indexOf('E') >= 0) {
            return Double.valueOf(literal);
        }
        boolean oldOctal = literal.length() > 1
                && literal.charAt(0) == '0'
                && literal.chars().anyMatch(c -> c > '0');
        return integer(literal, oldOctal ? 8 : 10);
    }

    private static Number integer(String digits, int radix) {
        boolean isLong = digits.endsWith("L") || digits.endsWith("l");
        BigInteger value = new BigInteger(isLong ? digits.substring(0, digits.length() - 1) : digits, radix);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private Numbers() {}
}
