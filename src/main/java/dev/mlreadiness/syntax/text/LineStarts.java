package dev.mlreadiness.syntax.text;

import java.util.Arrays;

/** Maps an offset of a text to its line (from 1). A line ends after its {@code \n}. */
public final class LineStarts {
    private final int[] starts;
    private final int count;

    /** @param text the whole text */
    public LineStarts(String text) {
        int[] found = new int[64];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, lines * 2);
            }
            found[lines++] = at + 1;
        }
        starts = found;
        count = lines;
    }

    /** Line (from 1) of an offset; offsets outside the text give the first or the last line. */
    public int lineAt(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }

    /** Column (from 1) of an offset, in UTF-16 units. */
    public int columnAt(int offset) {
        return offset - starts[lineAt(offset) - 1] + 1;
    }

    /** The text with Windows line ends as {@code \n} and without a byte order mark: line numbers stay the same. */
    public static String unixLines(String text) {
        String body = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n");
    }
}
