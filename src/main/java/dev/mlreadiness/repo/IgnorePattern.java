package dev.mlreadiness.repo;

import dev.mlreadiness.fact.Wildcard;

/**
 * One line of an ignore file, compiled.
 *
 * @param wildcard what the name or the path below the ignore file's folder must match
 * @param negated true if a match takes the path back in
 * @param foldersOnly true if the line ended with '/'
 * @param wholePath true if it has a '/', so that it is matched against the path and not the last name
 */
record IgnorePattern(Wildcard wildcard, boolean negated, boolean foldersOnly, boolean wholePath) {
    private static final int LONGEST = 4_096;

    /** Compiles a line without its line end; null for a comment, an empty line and what can never match. */
    static IgnorePattern of(String line) {
        String text = withoutTrailingSpaces(line);
        if (text.isEmpty() || text.startsWith("#") || text.length() > LONGEST) {
            return null;
        }
        boolean negated = text.startsWith("!");
        if (negated) {
            text = text.substring(1);
        }
        boolean foldersOnly = text.endsWith("/");
        if (foldersOnly) {
            text = text.substring(0, text.length() - 1);
        }
        boolean wholePath = text.indexOf('/') >= 0;
        if (text.startsWith("/")) {
            text = text.substring(1);
        }
        Wildcard wildcard = text.isEmpty() ? null : compile(text);
        return wildcard == null ? null : new IgnorePattern(wildcard, negated, foldersOnly, wholePath);
    }

    /** Spaces at the end do not count, unless a backslash stands before them. */
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int backslashes = 0;
        while (backslashes < end && line.charAt(end - 1 - backslashes) == '\\') {
            backslashes++;
        }
        boolean escaped = backslashes % 2 == 1 && end < line.length();
        return line.substring(0, escaped ? end + 1 : end);
    }

    /** Git takes the start up to the first special character literally: what follows counts as a new beginning. */
    private static Wildcard compile(String text) {
        Wildcard.Builder builder = new Wildcard.Builder();
        int start = 0;
        while (start < text.length() && "*?[\\".indexOf(text.charAt(start)) < 0) {
            builder.character(text.charAt(start++));
        }
        int i = start;
        while (i >= 0 && i < text.length()) {
            char c = text.charAt(i);
            if (c == '*') {
                i = stars(text, start, i, builder);
            } else if (c == '?') {
                builder.one();
                i++;
            } else if (c == '[') {
                i = brackets(text, i, builder);
            } else if (c == '\\') {
                if (i + 1 == text.length()) {
                    return null;
                }
                builder.character(text.charAt(i + 1));
                i += 2;
            } else {
                builder.character(c);
                i++;
            }
        }
        return i < 0 ? null : builder.build();
    }

    private static int stars(String text, int beginning, int first, Wildcard.Builder builder) {
        int end = first;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean startsName = first == beginning || text.charAt(first - 1) == '/';
        boolean escapedSlash = text.startsWith("\\/", end);
        boolean endsName = end == text.length() || text.charAt(end) == '/' || escapedSlash;
        if (end - first == 1 || !startsName || !endsName) {
            builder.star();
            return end;
        }
        if (end == text.length() || escapedSlash) {
            builder.anything();
            return end;
        }
        builder.folders();
        return end + 1;
    }

    /** Adds a bracket expression; returns the position behind it, or -1 if it is broken and nothing can match. */
    private static int brackets(String text, int open, Wildcard.Builder builder) {
        BracketExpression brackets = BracketExpression.at(text, open);
        if (brackets == null) {
            return -1;
        }
        builder.set(brackets.set());
        return brackets.end();
    }
}
