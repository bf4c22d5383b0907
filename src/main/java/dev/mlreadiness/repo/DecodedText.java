package dev.mlreadiness.repo;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * The text of a file and how it was decoded. A byte order mark decides; then strict UTF-8; then the encoding that the
 * first two lines declare ({@code # -*- coding: cp1252 -*-}); then Latin-1, which never fails.
 *
 * @param text without byte order mark; line ends as they are
 * @param encoding lower-case name of the encoding, such as {@code utf-8}
 * @param declared true if UTF-8 or named by a mark or declaration; false if Latin-1 was the last resort
 */
public record DecodedText(String text, String encoding, boolean declared) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** Decodes any bytes. */
    public static DecodedText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return fromMark(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return fromMark(bytes, 4, UTF_32BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return fromMark(bytes, 4, UTF_32LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return fromMark(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return fromMark(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return withoutMark(bytes);
    }

    /** True if the text is not UTF-8. */
    public boolean isForeign() {
        return !encoding.equals("utf-8");
    }

    private static DecodedText withoutMark(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 || Utf8.isValid(bytes)) {
            return new DecodedText(text, "utf-8", true);
        }
        Charset declared = declaration(bytes);
        if (declared != null) {
            return new DecodedText(new String(bytes, declared), declared.name().toLowerCase(Locale.ROOT), true);
        }
        return new DecodedText(new String(bytes, StandardCharsets.ISO_8859_1), "latin-1", false);
    }

    private static DecodedText fromMark(byte[] bytes, int skip, Charset charset) {
        String text = new String(bytes, skip, bytes.length - skip, charset);
        return new DecodedText(text, charset.name().toLowerCase(Locale.ROOT), true);
    }

    /** The encoding named by {@code coding: x} or {@code coding=x} in a comment of the first two lines, or null. */
    private static Charset declaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        String[] lines = head.split("\r\n|\n|\r", 3);
        for (int i = 0; i < Math.min(2, lines.length); i++) {
            String line = lines[i].strip();
            int at = line.indexOf("coding");
            if (line.startsWith("#") && at > 0 && at + 6 < line.length()) {
                char mark = line.charAt(at + 6);
                Charset charset = mark == ':' || mark == '='
                        ? named(line.substring(at + 7).strip())
                        : null;
                if (charset != null) {
                    return charset;
                }
            }
        }
        return null;
    }

    private static Charset named(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        try {
            Charset charset = Charset.forName(text.substring(0, end));
            return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
