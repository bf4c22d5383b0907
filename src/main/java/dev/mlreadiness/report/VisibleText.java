package dev.mlreadiness.report;

import java.util.Locale;

/**
 * Makes characters visible that a reader cannot see or that steer a terminal or the direction of text: C0 and C1
 * controls, ESC, bidirectional controls, zero-width and filler characters, lone surrogates. They become escapes such as
 * {@code \u202e}; nothing is removed. Text of a scanned repository passes here before a person reads it (Trojan Source,
 * CVE-2021-42574).
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * The text with hidden characters as escapes; line breaks and tabs become {@code \n}, {@code \r} and {@code \t}.
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return escaped(text, false);
            }
        }
        return text;
    }

    /** As {@link #of}, and every character outside ASCII as an escape, for consoles that cannot show it. */
    public static String ascii(String text) {
        return escaped(text, true);
    }

    /** At most {@code limit} characters of the visible text; what is cut off ends in an ellipsis. */
    public static String of(String text, int limit) {
        // an escape is never shorter than what it stands for, so more of the text than this is never shown
        String visible = of(text.length() > limit + 1 ? text.substring(0, limit + 1) : text);
        return shorten(visible, limit);
    }

    /** Cuts without splitting a surrogate pair. */
    static String shorten(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Math.max(0, limit - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static String escaped(String text, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (isHidden(c) || (ascii && c > 0x7e)) {
                escape(out, c);
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static void escape(StringBuilder out, int c) {
        if (c > 0xffff) {
            out.append(String.format(Locale.ROOT, "\\u{%x}", c));
        } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }

    /**
     * Whether a character shows nothing by itself or changes how others show. Emoji's variation selector 16 and
     * ordinary spaces are not hidden.
     */
    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default ->
                c == 0x034f // combining grapheme joiner
                        || c == 0x115f
                        || c == 0x1160
                        || c == 0x3164
                        || c == 0xffa0 // Hangul fillers
                        || c == 0x2800 // empty Braille pattern
                        || (c >= 0xfe00 && c <= 0xfe0e)
                        || (c >= 0xe0100 && c <= 0xe01ef);
        };
    }
}
