package dev.mlreadiness.syntax.data;

import java.util.Arrays;

/**
 * A TOML text without its comments and empty lines, and the line on which each line that is left stood. tomlj takes more than quadratic time for runs of them:
 * minutes for two thousand lines of comment.
 */
final class TomlText {

    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private int[] lines = new int[64];
    private int count;
    private int at;
    private int line = 1;

    private TomlText(String source) {
        this.source = source;
    }

    static TomlText of(String source) {
        TomlText text = new TomlText(source);
        text.read();
        return text;
    }

    String text() {
        return kept.toString();
    }

    /** Line of the source for a line of the text; both from 1. */
    int sourceLine(int textLine) {
        return textLine < 1 || count == 0 ? textLine : lines[Math.min(textLine, count) - 1];
    }

    private void read() {
        while (at < source.length()) {
            int start = kept.length();
            int first = line;
            restOfLine(start);
            if (kept.substring(start).isBlank()) {
                kept.setLength(start);
            } else {
                kept.append('\n');
                remember(first, start);
            }
            at++;
            line++;
        }
    }

    /** A line that was kept may hold the line ends of a string. */
    private void remember(int first, int start) {
        int number = first;
        for (int i = start; i < kept.length(); i++) {
            if (kept.charAt(i) == '\n') {
                if (count == lines.length) {
                    lines = Arrays.copyOf(lines, count * 2);
                }
                lines[count++] = number++;
            }
        }
    }

    /** Copies up to the line end that is outside of strings, without a comment. */
    private void restOfLine(int start) {
        while (at < source.length() && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            if (c == '#') {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (c == '"' || c == '\'') {
                string(c);
            } else {
                kept.append(c);
                at++;
            }
        }
        int end = kept.length();
        if (end > start && kept.charAt(end - 1) == '\r') {
            kept.setLength(end - 1);
        }
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean multiline = source.startsWith(triple, at);
        int start = at;
        at += multiline ? 3 : 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n' && !multiline) {
                break;
            }
            if (multiline ? source.startsWith(triple, at) : c == quote) {
                at += multiline ? 3 : 1;
                break;
            }
            line += c == '\n' ? 1 : 0;
            at++;
            if (c == '\\' && quote == '"' && at < source.length() && source.charAt(at) != '\n') {
                at++;
            }
        }
        at = Math.min(at, source.length());
        kept.append(source, start, at);
    }
}
