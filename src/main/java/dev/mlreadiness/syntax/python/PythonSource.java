package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The bytes of a Python file as UTF-8: a byte order mark or a coding cookie in the first two lines (PEP 263) says what
 * they are. Bytes that are already UTF-8, or of an encoding that is not known here, stay as they are.
 *
 * @param utf8 the bytes, which may be the ones given
 * @param charset what the file was taken for
 */
public record PythonSource(byte[] utf8, Charset charset) {
    private static final String COOKIE = "coding";
    /** The cookie stands in a comment, so that a long first line is something else. */
    private static final int LONGEST_LINE = 400;

    /** Looks at the first bytes, and decodes the file if it is not UTF-8. */
    public static PythonSource of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, UTF_16BE);
        }
        Charset charset = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? UTF_8 : declared(bytes);
        return charset.equals(UTF_8) ? new PythonSource(bytes, UTF_8) : decoded(bytes, 0, charset);
    }

    private static PythonSource decoded(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new PythonSource(text.getBytes(UTF_8), charset);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(byte[] bytes) {
        int start = 0;
        for (int line = 0; line < 2; line++) {
            int end = start;
            while (end < bytes.length && end - start < LONGEST_LINE && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            String text = new String(bytes, start, end - start, ISO_8859_1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                return UTF_8;
            }
            Charset named = cookie(text);
            if (named != null) {
                return named;
            }
            start = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
            if (start > bytes.length) {
                break;
            }
        }
        return UTF_8;
    }

    /** The encoding that {@code coding: name} or {@code coding=name} in a comment names, or null. */
    private static Charset cookie(String comment) {
        for (int at = comment.indexOf(COOKIE); at >= 0; at = comment.indexOf(COOKIE, at + 1)) {
            int i = at + COOKIE.length();
            if (i >= comment.length() || (comment.charAt(i) != ':' && comment.charAt(i) != '=')) {
                continue;
            }
            i++;
            while (i < comment.length() && (comment.charAt(i) == ' ' || comment.charAt(i) == '\t')) {
                i++;
            }
            int end = i;
            while (end < comment.length() && isNameCharacter(comment.charAt(end))) {
                end++;
            }
            if (end > i) {
                return charset(comment.substring(i, end));
            }
        }
        return null;
    }

    private static boolean isNameCharacter(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static Charset charset(String name) {
        String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (normal.equals("latin-1") || normal.startsWith("latin-1-") || normal.startsWith("iso-latin-1")) {
            return ISO_8859_1;
        }
        if (normal.startsWith("utf-8")) {
            return UTF_8;
        }
        try {
            Charset charset = Charset.forName(normal);
            return keepsAscii(charset) ? charset : UTF_8;
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    private static boolean keepsAscii(Charset charset) {
        String sample = "#coding: x\n";
        return new String(sample.getBytes(US_ASCII), charset).equals(sample);
    }
}
