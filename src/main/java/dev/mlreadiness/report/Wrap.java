package dev.mlreadiness.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a given width, counted in columns of a terminal: wide characters take two, combining ones none. */
final class Wrap {

    private Wrap() {}

    /**
     * Words filled into lines of at most {@code width} columns; every line after the first starts with {@code indent}.
     * Longer words are broken.
     */
    static List<String> words(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (String word : text.strip().split(" +")) {
            String rest = word;
            int space = line.isEmpty()
                            || columns == indent.length() && line.toString().equals(indent)
                    ? 0
                    : 1;
            if (columns + space + columns(rest) > width && space > 0) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
                columns = indent.length();
                space = 0;
            }
            while (columns + columns(rest) > width) {
                int end = fitting(rest, Math.max(2, width - columns));
                lines.add(line + rest.substring(0, end));
                rest = rest.substring(end);
                line.setLength(0);
                line.append(indent);
                columns = indent.length();
                space = 0;
            }
            line.append(" ".repeat(space)).append(rest);
            columns += space + columns(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** At most {@code width} columns; what is cut off ends in {@code dots}. */
    static String cut(String text, int width, String dots) {
        if (columns(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, Math.max(0, width - dots.length()))) + dots;
    }

    /** Characters of the text that fit, at least one code point where there is any. */
    private static int fitting(String text, int width) {
        int columns = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            columns += columns(c);
            if (columns > width && i > 0) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            columns += columns(c);
            i += Character.charCount(c);
        }
        return columns;
    }

    private static int columns(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
