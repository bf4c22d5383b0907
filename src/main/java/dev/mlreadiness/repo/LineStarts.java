package dev.mlreadiness.repo;

import java.util.Arrays;

/** Where the lines of a text start. A line ends with LF, CR LF or CR, as in Python. */
final class LineStarts {
    /** Longer lines of a notebook are data, not source. */
    private static final int LONGEST_SOURCE = 20_000;

    private final String text;
    private int[] starts = new int[64];
    private int count;

    LineStarts(String text) {
        this.text = text;
        add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (end && i + 1 < text.length()) {
                add(i + 1);
            }
        }
    }

    /** Number of lines; a line end at the end of the text starts no further line. */
    int count() {
        return count;
    }

    /**
     * A line without its end.
     *
     * @param number 1-based, at most {@link #count()}
     * @param inNotebook true to take the text out of a line that is a JSON string
     * @return null if that fails
     */
    String line(int number, boolean inNotebook) {
        int start = starts[number - 1];
        int end = number < count ? starts[number] : text.length();
        if (inNotebook) {
            return end - start > LONGEST_SOURCE
                    ? null
                    : jsonString(text.substring(start, end).strip());
        }
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, Math.min(end, start + Quote.LONGEST_LINE + 1));
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    /** The first line of the text that a line such as {@code "x = 1\n",} stands for, or null. */
    private static String jsonString(String line) {
        int open = line.startsWith("\"source\":") ? line.indexOf('"', "\"source\":".length()) : 0;
        if (open < 0 || line.isEmpty() || line.charAt(open) != '"') {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (int i = open + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                return line.substring(i + 1).strip().matches("[,\\]]?") ? out.toString() : null;
            }
            if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                switch (escaped) {
                    case 'n', 'r' -> {
                        return out.toString();
                    }
                    case 't' -> out.append('\t');
                    case 'b', 'f' -> out.append(' ');
                    case 'u' -> {
                        out.append(unicode(line, i + 1));
                        i += 4;
                    }
                    default -> out.append(escaped);
                }
            } else {
                out.append(c);
            }
        }
        return null;
    }

    private static char unicode(String line, int start) {
        int value = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = i < line.length() ? Character.digit(line.charAt(i), 16) : -1;
            if (digit < 0) {
                return '\uFFFD';
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
