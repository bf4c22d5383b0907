package dev.mlreadiness.syntax.shell;

/** Where the parts of a word end, and what their text means. */
final class WordEnds {
    private static final int MAX_PATTERN = 200;

    private WordEnds() {}

    /** Behind the brace that closes <code>${</code> at {@code from}; the line's end if it is not closed. */
    static int braced(String text, int from) {
        int depth = 0;
        int end = from + 1;
        while (end < text.length() && text.charAt(end) != '\n') {
            char c = text.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return end + 1;
            }
            end++;
        }
        return Math.min(end, text.length());
    }

    /**
     * Behind an extended pattern such as {@code @(a|b)} whose parenthesis is at {@code from}, or -1 if a blank comes
     * first.
     */
    static int pattern(String text, int from) {
        int depth = 0;
        for (int end = from; end < Math.min(text.length(), from + MAX_PATTERN); end++) {
            char c = text.charAt(end);
            if (WordReader.isBlank(c) || c == '\n') {
                return -1;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return end + 1;
            }
        }
        return -1;
    }

    /** Behind {@code ((…))} whose content starts at {@code from}, or -1 if it does not end on the line. */
    static int arithmetic(String text, int from) {
        int depth = 2;
        for (int end = from; end < text.length() && text.charAt(end) != '\n'; end++) {
            char c = text.charAt(end);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 1 && (end + 1 >= text.length() || text.charAt(end + 1) != ')')) {
                    return -1;
                }
                if (depth == 0) {
                    return end + 1;
                }
            }
        }
        return -1;
    }

    static String unquote(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * {@code $(Build.SourcesDirectory)}, {@code $(VERSION)}: variables of Azure Pipelines; commands are not written
     * like that.
     */
    static boolean isMacro(String raw) {
        boolean dot = false;
        boolean lower = false;
        for (int i = 2; i < raw.length() - 1; i++) {
            char c = raw.charAt(i);
            if (!RawWord.isNameChar(c, false) && (c != '.' || i == 2)) {
                return false;
            }
            dot |= c == '.';
            lower |= c >= 'a' && c <= 'z';
        }
        boolean file = raw.endsWith(".sh)") || raw.endsWith(".py)");
        return raw.length() > 3 && raw.startsWith("$(") && raw.endsWith(")") && !file && (dot || !lower);
    }

    static char ansiEscape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
