package dev.mlreadiness.syntax.ini;

import java.util.ArrayList;
import java.util.List;

/**
 * A key and its value.
 *
 * @param key as written
 * @param value the value; lines of a value over several lines are joined by line ends, comment lines left out
 * @param line line (from 1) of the key
 * @param lines the value line by line, empty lines left out
 */
public record IniEntry(String key, String value, int line, List<Line> lines) {
    public IniEntry {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a value.
     *
     * @param text without blanks around it
     * @param line line (from 1)
     */
    public record Line(String text, int line) {}

    /**
     * The value as a list: one item for each line, lines split at commas, comments behind a blank and {@code #} cut
     * off.
     */
    public List<Line> items() {
        List<Line> items = new ArrayList<>();
        for (Line line : lines) {
            int comment = line.text.indexOf(" #");
            String text = comment < 0 ? line.text : line.text.substring(0, comment);
            for (String part : text.split(",")) {
                if (!part.isBlank()) {
                    items.add(new Line(part.strip(), line.line));
                }
            }
        }
        return items;
    }
}
