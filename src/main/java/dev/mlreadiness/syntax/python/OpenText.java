package dev.mlreadiness.syntax.python;

/**
 * What is still open at the end of a line: a triple-quoted string, brackets, a line that a backslash continues. Needed
 * before a notebook is Python, to tell a magic from a line within a string or an expression.
 */
final class OpenText {
    private int depth;
    private boolean continued;
    /** The quote of an open triple-quoted string, or 0. */
    private char quote;

    boolean isStatementStart() {
        return depth == 0 && quote == 0 && !continued;
    }

    /** Whether a line that begins a statement ends in a question mark which is not in a string or comment. */
    boolean endsWithQuestionMark(String line) {
        String text = line.stripTrailing();
        if (!text.endsWith("?")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '#') {
                return false;
            }
        }
        return true;
    }

    void read(String line) {
        continued = false;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (quote != 0) {
                i = inTriple(line, i);
                continue;
            }
            switch (c) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                case '#' -> {
                    return;
                }
                case '"', '\'' -> {
                    if (i + 2 < line.length() && line.charAt(i + 1) == c && line.charAt(i + 2) == c) {
                        quote = c;
                        i += 2;
                    } else {
                        i = endOfString(line, i, c);
                    }
                }
                default -> {}
            }
            i++;
        }
        continued = quote == 0 && line.endsWith("\\");
    }

    private int inTriple(String line, int i) {
        char c = line.charAt(i);
        if (c == '\\') {
            return i + 2;
        }
        if (c == quote && i + 2 < line.length() && line.charAt(i + 1) == c && line.charAt(i + 2) == c) {
            quote = 0;
            return i + 3;
        }
        return i + 1;
    }

    private static int endOfString(String line, int start, char quote) {
        int i = start + 1;
        while (i < line.length() && line.charAt(i) != quote) {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
