package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob over '/'-separated relative paths or over dotted names; upper and lower case differ. {@code {a,b}} is either.
 * For paths {@code *} and {@code ?} stay within one folder, {@code **} crosses folders (a leading or middle {@code
 * **}{@code /} also stands for no folder), {@code [a-z]} and {@code [!a-z]} are one character and a backslash takes the
 * next character as it is. For names {@code *} is any text and nothing else is special.
 */
public final class Glob {
    private static final int MOST_ALTERNATIVES = 256;
    private static final int LONGEST = 4_096;

    private final String pattern;
    private final boolean path;
    private final List<Wildcard> alternatives = new ArrayList<>();

    private Glob(String pattern, boolean path) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("glob longer than " + LONGEST + " characters");
        }
        this.pattern = pattern;
        this.path = path;
        for (String alternative : expand()) {
            alternatives.add(path ? compilePath(alternative) : compileName(alternative));
        }
    }

    /**
     * A glob over '/'-separated paths.
     *
     * @throws IllegalArgumentException if it is longer than 4,096 characters, has more than 256 alternatives, or a
     *     brace or bracket is not closed
     */
    public static Glob ofPath(String glob) {
        return new Glob(glob, true);
    }

    /**
     * A glob over any text.
     *
     * @throws IllegalArgumentException if it is longer than 4,096 characters, has more than 256 alternatives, or a
     *     brace is not closed
     */
    public static Glob ofName(String glob) {
        return new Glob(glob, false);
    }

    /** True if the whole value matches. */
    public boolean matches(String value) {
        for (int i = 0; i < alternatives.size(); i++) {
            if (alternatives.get(i).matches(value)) {
                return true;
            }
        }
        return false;
    }

    /** The glob as written. */
    @Override
    public String toString() {
        return pattern;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && glob.path == path && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** Writes each pair of braces out, leftmost first, until none is left. */
    private List<String> expand() {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(pattern));
        while (!open.isEmpty()) {
            String text = open.remove(open.size() - 1);
            int brace = next(text, 0, '{');
            if (brace < 0) {
                done.add(text);
            } else {
                List<String> choices = new ArrayList<>();
                int end = split(text, brace, choices);
                for (String choice : choices) {
                    open.add(text.substring(0, brace) + choice + text.substring(end + 1));
                }
            }
            if (done.size() + open.size() > MOST_ALTERNATIVES) {
                throw new IllegalArgumentException("more than " + MOST_ALTERNATIVES + " alternatives in " + pattern);
            }
        }
        return done;
    }

    /** Collects what stands between the commas of the brace at {@code start}; returns where the brace closes. */
    private int split(String text, int start, List<String> choices) {
        int depth = 0;
        int from = start + 1;
        for (int i = start; i < text.length(); i = after(text, i)) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == ',' && depth == 1) {
                choices.add(text.substring(from, i));
                from = i + 1;
            } else if (c == '}' && --depth == 0) {
                choices.add(text.substring(from, i));
                return i;
            }
        }
        throw new IllegalArgumentException("'{' without '}' in " + text);
    }

    private int next(String text, int from, char wanted) {
        for (int i = from; i < text.length(); i = after(text, i)) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The next position that can be special: behind an escaped character or a whole bracket. */
    private int after(String text, int at) {
        char c = text.charAt(at);
        if (!path) {
            return at + 1;
        }
        if (c == '\\') {
            return at + 2;
        }
        return c == '[' ? closingBracket(text, at) + 1 : at + 1;
    }

    private static int closingBracket(String text, int open) {
        int i = open + 1;
        if (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '^')) {
            i++;
        }
        int close = text.indexOf(']', i + 1);
        if (close < 0) {
            throw new IllegalArgumentException("'[' without ']' in " + text);
        }
        return close;
    }

    private static Wildcard compileName(String text) {
        Wildcard.Builder builder = new Wildcard.Builder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*') {
                builder.anything();
            } else {
                builder.character(text.charAt(i));
            }
        }
        return builder.build();
    }

    private static Wildcard compilePath(String text) {
        Wildcard.Builder builder = new Wildcard.Builder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> i = stars(text, i, builder);
                case '?' -> {
                    builder.one();
                    i++;
                }
                case '[' -> {
                    int close = closingBracket(text, i);
                    builder.set(set(text.substring(i + 1, close)));
                    i = close + 1;
                }
                case '\\' -> {
                    builder.character(i + 1 < text.length() ? text.charAt(i + 1) : c);
                    i += 2;
                }
                default -> {
                    builder.character(c);
                    i++;
                }
            }
        }
        return builder.build();
    }

    private static int stars(String text, int start, Wildcard.Builder builder) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean wholeName = end - start > 1
                && (start == 0 || text.charAt(start - 1) == '/')
                && (end == text.length() || text.charAt(end) == '/');
        if (!wholeName) {
            builder.star();
            return end;
        }
        if (end == text.length()) {
            builder.anything();
            return end;
        }
        builder.folders();
        return end + 1;
    }

    private static CharacterSet set(String inside) {
        boolean negated = inside.startsWith("!") || inside.startsWith("^");
        String text = negated ? inside.substring(1) : inside;
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            char last = first;
            if (i + 2 < text.length() && text.charAt(i + 1) == '-') {
                last = text.charAt(i + 2);
                i += 2;
            }
            ranges.append(first).append(last);
        }
        return new CharacterSet(ranges.toString(), negated);
    }
}
