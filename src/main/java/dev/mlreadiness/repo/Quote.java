package dev.mlreadiness.repo;

import java.util.List;

/**
 * Lines of a file as they stand there, for a report: not escaped, secrets not yet taken out.
 *
 * @param firstLine number of the first line, 1-based; 0 if nothing can be quoted
 * @param lines at most {@link #MOST_LINES}, each at most {@link #LONGEST_LINE} characters and without its line end; a
 *     cut line ends with "…"
 * @param cut true if there are more lines than quoted
 */
public record Quote(int firstLine, List<String> lines, boolean cut) {
    /** Lines of one quote. */
    public static final int MOST_LINES = 7;
    /** Characters of one line. */
    public static final int LONGEST_LINE = 160;
    /** Nothing to quote. */
    public static final Quote NONE = new Quote(0, List.of(), false);
}
