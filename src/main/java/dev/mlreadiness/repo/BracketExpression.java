package dev.mlreadiness.repo;

import dev.mlreadiness.fact.CharacterSet;

/**
 * A bracket expression of an ignore pattern, such as {@code [!a-z[:digit:]]}.
 *
 * @param set the characters it stands for
 * @param end the position behind the closing bracket
 */
record BracketExpression(CharacterSet set, int end) {

    /** Reads the expression that opens at a position; null if it is broken, so that the pattern can never match. */
    static BracketExpression at(String text, int open) {
        return new Reader(text, open + 1).read();
    }

    private static final class Reader {
        private static final int NONE = -1;

        private final String text;
        private final StringBuilder ranges = new StringBuilder();
        private int at;
        /** The character that a '-' would take as the start of a range, or NONE. */
        private int previous = NONE;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
        }

        BracketExpression read() {
            boolean negated = at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
            if (negated) {
                at++;
            }
            // a bracket that comes first is one of the characters
            boolean first = true;
            while (at < text.length() && (first || text.charAt(at) != ']')) {
                first = false;
                if (!(text.startsWith("[:", at) ? named() : single())) {
                    return null;
                }
            }
            return at < text.length()
                    ? new BracketExpression(new CharacterSet(ranges.toString(), negated), at + 1)
                    : null;
        }

        /** Reads a class such as {@code [:alpha:]}; what only looks like one is the character '['. */
        private boolean named() {
            int close = text.indexOf(']', at + 2);
            if (close < 0) {
                return false;
            }
            if (close == at + 2 || text.charAt(close - 1) != ':') {
                return single();
            }
            String named = rangesOf(text.substring(at + 2, close - 1));
            if (named == null) {
                return false;
            }
            ranges.append(named);
            previous = NONE;
            at = close + 1;
            return true;
        }

        private boolean single() {
            boolean range =
                    text.charAt(at) == '-' && previous != NONE && at + 1 < text.length() && text.charAt(at + 1) != ']';
            if (range) {
                at++;
            }
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at >= text.length()) {
                return false;
            }
            char last = text.charAt(at++);
            ranges.append(range ? (char) previous : last).append(last);
            previous = range ? NONE : last;
            return true;
        }

        private static String rangesOf(String name) {
            return switch (name) {
                case "alnum" -> "azAZ09";
                case "alpha" -> "azAZ";
                case "blank" -> "  \t\t";
                case "cntrl" -> "\0\037\177\177";
                case "digit" -> "09";
                case "graph" -> "!~";
                case "lower" -> "az";
                case "print" -> " ~";
                case "punct" -> "!/:@[`{~";
                case "space" -> "  \t\r";
                case "upper" -> "AZ";
                case "xdigit" -> "09afAF";
                default -> null;
            };
        }
    }
}
