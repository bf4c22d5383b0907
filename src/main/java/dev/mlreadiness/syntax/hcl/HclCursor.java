package dev.mlreadiness.syntax.hcl;

import dev.mlreadiness.syntax.text.LineStarts;

/** Position in an HCL text and the things that may hide brackets: strings, here-documents, comments. */
final class HclCursor {
    private static final int MAX_NESTED_STRINGS = 100;

    final String text;
    int pos;

    private final LineStarts lines;

    HclCursor(String text) {
        this.text = text;
        lines = new LineStarts(text);
    }

    boolean atEnd() {
        return pos >= text.length();
    }

    char peek() {
        return pos < text.length() ? text.charAt(pos) : '\0';
    }

    int line() {
        return lines.lineAt(pos);
    }

    int lineAt(int offset) {
        return lines.lineAt(offset);
    }

    static boolean isNameChar(char c) {
        return c == '_' || c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c > 127;
    }

    String name() {
        int start = pos;
        while (pos < text.length() && isNameChar(text.charAt(pos))) {
            pos++;
        }
        return text.substring(start, pos);
    }

    /** Skips blanks and comments, and line ends too if asked. */
    void skip(boolean lineEnds) {
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == ' ' || c == '\t' || c == '\r' || lineEnds && c == '\n') {
                pos++;
            } else if (!comment()) {
                return;
            }
        }
    }

    /** Skips a comment that starts here; the line end behind a line comment stays. */
    boolean comment() {
        if (peek() == '#' || text.startsWith("//", pos)) {
            int end = text.indexOf('\n', pos);
            pos = end < 0 ? text.length() : end;
            return true;
        }
        if (text.startsWith("/*", pos)) {
            int end = text.indexOf("*/", pos + 2);
            pos = end < 0 ? text.length() : end + 2;
            return true;
        }
        return false;
    }

    /** Skips the string that starts here. A line end outside of <code>${…}</code> ends one that is not closed. */
    void string() {
        boolean[] inString = new boolean[MAX_NESTED_STRINGS];
        int[] braces = new int[MAX_NESTED_STRINGS];
        int depth = 0;
        inString[0] = true;
        pos++;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            boolean opens = c == '"' && !inString[depth] || isTemplateStart(c) && inString[depth];
            if (inString[depth] && c == '\n') {
                return;
            }
            if (opens && depth + 1 >= MAX_NESTED_STRINGS) {
                pos = text.length();
                return;
            }
            if (opens) {
                depth++;
                inString[depth] = c == '"';
                braces[depth] = 1;
                pos += c == '"' ? 1 : 2;
            } else if (inString[depth] && c == '\\') {
                pos += 2;
            } else if (inString[depth] && c == '"' || !inString[depth] && c == '}' && --braces[depth] == 0) {
                pos++;
                if (depth-- == 0) {
                    return;
                }
            } else {
                braces[depth] += !inString[depth] && c == '{' ? 1 : 0;
                pos++;
            }
        }
        pos = text.length();
    }

    private boolean isTemplateStart(char c) {
        boolean escaped = pos > 0 && text.charAt(pos - 1) == c;
        return (c == '$' || c == '%') && !escaped && pos + 1 < text.length() && text.charAt(pos + 1) == '{';
    }

    boolean startsHereText() {
        int from = pos + (text.startsWith("<<-", pos) ? 3 : 2);
        return text.startsWith("<<", pos) && from < text.length() && isNameChar(text.charAt(from));
    }

    /** Skips the here-document that starts here and gives its content. */
    String hereText() {
        pos += 2;
        boolean indented = peek() == '-';
        pos += indented ? 1 : 0;
        String delimiter = name();
        int end = text.indexOf('\n', pos);
        pos = end < 0 ? text.length() : end + 1;
        StringBuilder body = new StringBuilder();
        while (pos < text.length()) {
            end = text.indexOf('\n', pos);
            end = end < 0 ? text.length() : end;
            String line = text.substring(pos, end);
            if (line.strip().equals(delimiter)) {
                pos = end;
                break;
            }
            body.append(line).append('\n');
            pos = Math.min(end + 1, text.length());
        }
        if (!indented || body.length() == 0) {
            return body.toString();
        }
        body.setLength(body.length() - 1);
        return body.toString().stripIndent() + "\n";
    }
}
