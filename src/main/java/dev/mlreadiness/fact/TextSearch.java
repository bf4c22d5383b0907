package dev.mlreadiness.fact;

import java.util.regex.Pattern;

/**
 * Searches hostile text with a rubric's expression. An expression that backtracks without end on some text is stopped
 * after {@link #BUDGET} looks at characters and counts as not found.
 */
public final class TextSearch {

    /** Looks at characters for one search, besides some for each character of the text. */
    public static final int BUDGET = 1_000_000;

    private static final int LOOKS_PER_CHARACTER = 20;

    private TextSearch() {}

    /** Whether the expression is found somewhere in the text. */
    public static boolean found(Pattern regex, String text) {
        try {
            return regex.matcher(new Limited(text)).find();
        } catch (Exhausted | StackOverflowError e) {
            return false;
        }
    }

    /** As {@link #found}, for an expression that can match at the start of a text only. */
    static boolean foundAtStart(Pattern regex, String text) {
        try {
            return regex.matcher(new Limited(text)).lookingAt();
        } catch (Exhausted | StackOverflowError e) {
            return false;
        }
    }

    /** Text that can be looked at a limited number of times. */
    private static final class Limited implements CharSequence {
        private final String text;
        private long left;

        Limited(String text) {
            this.text = text;
            this.left = BUDGET + (long) LOOKS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
