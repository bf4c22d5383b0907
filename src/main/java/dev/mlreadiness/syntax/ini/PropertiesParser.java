package dev.mlreadiness.syntax.ini;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;

/** Reads Java properties files. Any text is accepted. */
public final class PropertiesParser {
    private static final int MAX_ENTRIES = 50_000;

    private PropertiesParser() {}

    /** The entries in order of the text. */
    public static List<IniEntry> parse(String text) {
        String[] lines = LineStarts.unixLines(text).split("\n", -1);
        List<IniEntry> entries = new ArrayList<>();
        int next = 0;
        while (next < lines.length && entries.size() < MAX_ENTRIES) {
            String line = lines[next].stripLeading();
            int number = ++next;
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            StringBuilder joined = new StringBuilder(line);
            while (endsOpen(joined) && next < lines.length) {
                joined.setLength(joined.length() - 1);
                joined.append(lines[next++].stripLeading());
            }
            entries.add(entry(joined.toString(), number));
        }
        return entries;
    }

    private static boolean endsOpen(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static IniEntry entry(String line, int number) {
        int end = 0;
        while (end < line.length() && "=: \t".indexOf(line.charAt(end)) < 0) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, line.length());
        int from = end;
        boolean delimiter = false;
        while (from < line.length()
                && (" \t".indexOf(line.charAt(from)) >= 0 || !delimiter && "=:".indexOf(line.charAt(from)) >= 0)) {
            delimiter |= "=:".indexOf(line.charAt(from)) >= 0;
            from++;
        }
        String value = unescape(line.substring(from));
        return new IniEntry(unescape(line.substring(0, end)), value, number, List.of(new IniEntry.Line(value, number)));
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            int code = next == 'u' ? hex(text, i + 1) : -1;
            if (code >= 0) {
                out.append((char) code);
                i += 4;
            } else {
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next == 'f' ? '\f' : next);
            }
        }
        return out.toString();
    }

    private static int hex(String text, int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
