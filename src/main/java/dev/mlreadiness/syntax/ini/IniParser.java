package dev.mlreadiness.syntax.ini;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of sections. Any text is accepted: lines that are neither section nor key nor continuation are skipped.
 * Nothing is interpolated.
 */
public final class IniParser {
    private static final int MAX_ENTRIES = 50_000;

    private final String[] lines;
    private final boolean unit;
    private final List<IniSection> sections = new ArrayList<>();
    private List<IniEntry> entries = new ArrayList<>();
    private String section = "";
    private int sectionLine = 1;
    private int next;
    private int count;

    private IniParser(String text, boolean unit) {
        lines = LineStarts.unixLines(text).split("\n", -1);
        this.unit = unit;
    }

    /**
     * Reads Python's configparser dialect: {@code =} or {@code :}, lines starting with {@code #} or {@code ;} are
     * comments, a deeper indented line continues the value.
     */
    public static IniFile parse(String text) {
        return new IniParser(text, false).read();
    }

    /** Reads a systemd unit: {@code =} only, a backslash at the end continues the line, keys repeat. */
    public static IniFile parseUnit(String text) {
        return new IniParser(text, true).read();
    }

    private IniFile read() {
        while (next < lines.length && count < MAX_ENTRIES) {
            String line = lines[next];
            String stripped = line.strip();
            int number = ++next;
            if (stripped.isEmpty() || isComment(stripped)) {
                continue;
            }
            int close = stripped.indexOf(']');
            if (stripped.startsWith("[") && close > 0) {
                endSection();
                section = stripped.substring(1, close).strip();
                sectionLine = number;
            } else {
                entry(line, stripped, number);
            }
        }
        endSection();
        return new IniFile(sections);
    }

    private static boolean isComment(String stripped) {
        return stripped.startsWith("#") || stripped.startsWith(";");
    }

    private void endSection() {
        if (!entries.isEmpty() || !section.isEmpty()) {
            sections.add(new IniSection(section, sectionLine, entries));
        }
        entries = new ArrayList<>();
    }

    private void entry(String line, String stripped, int number) {
        int delimiter = delimiter(stripped);
        String key = (delimiter < 0 ? stripped : stripped.substring(0, delimiter)).strip();
        String first = delimiter < 0 ? "" : stripped.substring(delimiter + 1).strip();
        List<IniEntry.Line> parts = new ArrayList<>();
        if (unit) {
            unitValue(first, number, parts);
        } else {
            if (!first.isEmpty()) {
                parts.add(new IniEntry.Line(first, number));
            }
            continuation(indent(line), parts);
        }
        StringBuilder value = new StringBuilder();
        for (IniEntry.Line part : parts) {
            value.append(value.length() == 0 ? "" : unit ? " " : "\n").append(part.text());
        }
        if (!key.isEmpty()) {
            entries.add(new IniEntry(key, value.toString(), number, parts));
            count++;
        }
    }

    private int delimiter(String line) {
        int equals = line.indexOf('=');
        int colon = unit ? -1 : line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    private void continuation(int indent, List<IniEntry.Line> parts) {
        while (next < lines.length) {
            String line = lines[next];
            String stripped = line.strip();
            if (!stripped.isEmpty() && !isComment(stripped) && indent(line) <= indent) {
                return;
            }
            next++;
            if (!stripped.isEmpty() && !isComment(stripped)) {
                parts.add(new IniEntry.Line(stripped, next));
            }
        }
    }

    private void unitValue(String first, int number, List<IniEntry.Line> parts) {
        String text = first;
        int at = number;
        while (text.endsWith("\\") && next < lines.length) {
            parts.add(new IniEntry.Line(text.substring(0, text.length() - 1).strip(), at));
            while (next < lines.length && isComment(lines[next].strip())) {
                next++;
            }
            text = next < lines.length ? lines[next].strip() : "";
            next++;
            at = next;
        }
        if (!text.isEmpty()) {
            parts.add(new IniEntry.Line(text, at));
        }
    }
}
