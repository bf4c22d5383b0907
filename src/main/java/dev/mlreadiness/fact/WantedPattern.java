package dev.mlreadiness.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One wanted expression, with what tells soon that it is not found: whether it can match at the start of a value only, and then which first characters it
 * accepts. Of three hundred thousand string literals in a million lines nearly all end there.
 */
final class WantedPattern {

    private static final int ASCII = 128;

    private final Pattern regex;
    private final boolean atStart;
    private final boolean[] first = new boolean[ASCII];

    WantedPattern(Pattern regex) {
        this.regex = regex;
        this.atStart = isAnchored(regex);
        for (char c = 0; c < ASCII; c++) {
            Matcher matcher = regex.matcher(String.valueOf(c));
            // an attempt that fails without having looked for more characters fails whatever follows
            first[c] = !atStart || matcher.lookingAt() || matcher.hitEnd();
        }
    }

    /** Whether the expression matches at the start of a value only, so that a search costs little. */
    boolean isAtStart() {
        return atStart;
    }

    boolean found(String value) {
        if (!atStart) {
            return TextSearch.found(regex, value);
        }
        boolean possible = value.isEmpty() || value.charAt(0) >= ASCII || first[value.charAt(0)];
        return possible && TextSearch.foundAtStart(regex, value);
    }

    /**
     * Whether the expression begins with {@code ^} and has one choice only at the top. Gives up on flags and quotes, by
     * which characters would mean something else.
     */
    private static boolean isAnchored(Pattern regex) {
        String text = regex.pattern();
        int start = text.startsWith("(?i)") ? 4 : 0;
        boolean repeated = start + 1 < text.length() && "*+?{".indexOf(text.charAt(start + 1)) >= 0;
        if (!text.startsWith("^", start)
                || repeated
                || text.contains("\\Q")
                || (regex.flags() & ~Pattern.CASE_INSENSITIVE) != 0) {
            return false;
        }
        int depth = 0;
        for (int i = start + 1; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = classEnd(text, i);
                case '(' -> {
                    depth++;
                    if (text.startsWith("(?", i)
                            && (i + 2 == text.length() || ":=!<>".indexOf(text.charAt(i + 2)) < 0)) {
                        return false;
                    }
                }
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /** Where a class of characters closes, which may hold further classes. */
    private static int classEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
                i += text.startsWith("^", i + 1) ? 1 : 0;
                i += text.startsWith("]", i + 1) ? 1 : 0;
            } else if (c == ']' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
