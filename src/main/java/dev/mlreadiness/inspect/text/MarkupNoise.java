package dev.mlreadiness.inspect.text;

/** Markdown's marks inside a line: images, tags, link targets, emphasis. A scanner instead of an expression, which took a fifth of the time of a large scan. */
final class MarkupNoise {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TARGET = 500;

    private MarkupNoise() {}

    /** The line with a blank for each mark; the text of a link stays, that of an image goes. */
    static String blanked(String line) {
        StringBuilder out = null;
        int kept = 0;
        int at = 0;
        while (at < line.length()) {
            int end = markEnd(line, at);
            if (end > at) {
                out = out == null ? new StringBuilder(line.length()) : out;
                out.append(line, kept, at).append(' ');
                kept = end;
                at = end;
            } else {
                at++;
            }
        }
        return out == null ? line : out.append(line, kept, line.length()).toString();
    }

    /** Behind the mark that begins here, or -1. */
    private static int markEnd(String line, int at) {
        return switch (line.charAt(at)) {
            case '*', '_', '`', '#', '|', '>', '[' -> at + 1;
            case '<' -> close(line, at + 1, '>', LONGEST_TARGET);
            case ']' -> target(line, at + 1);
            case '!' -> image(line, at + 1);
            default -> -1;
        };
    }

    private static int image(String line, int open) {
        if (open >= line.length() || line.charAt(open) != '[') {
            return -1;
        }
        int behind = close(line, open + 1, ']', LONGEST_TEXT);
        return behind < 0 ? -1 : target(line, behind);
    }

    private static int target(String line, int open) {
        return open < line.length() && line.charAt(open) == '(' ? close(line, open + 1, ')', LONGEST_TARGET) : -1;
    }

    /** Behind the first such character, if it is not too far away. */
    private static int close(String line, int from, char wanted, int most) {
        // twice as many: a character beyond the first 65,536 takes two places
        int last = Math.min(line.length(), from + 2 * most + 1);
        for (int i = from; i < last; i++) {
            if (line.charAt(i) == wanted) {
                return i - from <= most || line.codePointCount(from, i) <= most ? i + 1 : -1;
            }
        }
        return -1;
    }
}
