package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What the beginning of a line says about broken text: merge conflicts and brackets that were never closed. */
final class LineStart {
    private static final int MARKER_LENGTH = 7;
    private static final int LONGEST_KEYWORD = 8;

    /** Whether a merge-conflict marker stands at an offset, which must be the first column of a line. */
    static boolean isConflictMarker(byte[] text, int i) {
        byte c = text[i];
        if (c != '<' && c != '=' && c != '>' && c != '|') {
            return false;
        }
        for (int k = 1; k < MARKER_LENGTH; k++) {
            if (text[i + k] != c) {
                return false;
            }
        }
        byte next = text[i + MARKER_LENGTH];
        return next == ' ' || next == '\n' || next == '\r' || next == 0;
    }

    /** Whether a word at an offset can only begin a statement or a clause, so that no bracket can be open before it. */
    static boolean mustBeStatement(byte[] text, int i) {
        int end = i;
        while (text[end] >= 'a' && text[end] <= 'z' && end - i <= LONGEST_KEYWORD) {
            end++;
        }
        if (end == i || CharTable.continuesName(text[end])) {
            return isAttributeAssignment(text, i);
        }
        return switch (new String(text, i, end - i, ISO_8859_1)) {
            case "def",
                    "class",
                    "import",
                    "return",
                    "raise",
                    "assert",
                    "while",
                    "try",
                    "except",
                    "finally",
                    "with",
                    "pass",
                    "del",
                    "elif",
                    "global",
                    "nonlocal",
                    "break",
                    "continue" -> text[end] != '=' && text[end] != '.';
            case "from" -> hasWordInLine(text, end, "import");
            default -> isAttributeAssignment(text, i);
        };
    }

    /**
     * Whether a line can hardly be prose in a string that was never closed: a definition, an import, an assignment to
     * an attribute.
     */
    static boolean looksLikeCode(byte[] text, int lineStart) {
        int i = lineStart;
        while (text[i] == ' ' || text[i] == '\t') {
            i++;
        }
        int word = endOfName(text, i);
        if (word == i) {
            return false;
        }
        int next = endOfName(text, word + 1);
        return switch (new String(text, i, Math.min(word - i, LONGEST_KEYWORD), ISO_8859_1)) {
            case "def" -> next > word + 1 && text[next] == '(';
            case "class" -> next > word + 1 && (text[next] == '(' || text[next] == ':');
            case "import" -> next > word + 1 && (text[next] == '\n' || text[next] == '.');
            case "from" -> text[word] == ' ' && hasWordInLine(text, word, "import");
            default -> isAttributeAssignment(text, i);
        };
    }

    private static int endOfName(byte[] text, int start) {
        int i = start;
        while (CharTable.continuesName(text[i])) {
            i++;
        }
        return i;
    }

    /** {@code self.x = }, which no call or display may contain. */
    private static boolean isAttributeAssignment(byte[] text, int start) {
        int i = start;
        int dots = 0;
        while (CharTable.continuesName(text[i]) || text[i] == '.') {
            dots += text[i] == '.' ? 1 : 0;
            i++;
        }
        if (dots == 0 || !CharTable.continuesName(text[start]) || CharTable.isDigit(text[start])) {
            return false;
        }
        while (text[i] == ' ') {
            i++;
        }
        return text[i] == '=' && text[i + 1] != '=';
    }

    private static boolean hasWordInLine(byte[] text, int start, String word) {
        int matched = 0;
        for (int i = start; text[i] != '\n' && text[i] != '\r' && text[i] != 0 && text[i] != '#'; i++) {
            if (text[i] == word.charAt(matched)) {
                matched++;
                if (matched == word.length()) {
                    return !CharTable.continuesName(text[i + 1]);
                }
            } else {
                matched = 0;
            }
        }
        return false;
    }

    private LineStart() {}
}
