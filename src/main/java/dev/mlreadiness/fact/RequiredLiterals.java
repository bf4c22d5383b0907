package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds literals of which every match of an expression holds at least one: {@code (drop|remove)_?column} needs {@code column}. Upper and lower case of
 * ASCII count as one. Gives up, with no literals, on whatever is not plain.
 */
final class RequiredLiterals {

    private static final int MOST = 64;
    /** A literal this long is rare enough; of two such the one with fewer alternatives is better. */
    private static final int LONG = 6;

    private static final int DEEPEST = 50;

    /** What the parser does not know: leaves the whole expression without literals. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int at;
    private int depth;

    private RequiredLiterals(String text) {
        this.text = text;
    }

    /** The literals, each of at least {@link TextSignature#SHORTEST} characters; empty where none are known. */
    static List<String> of(String regex) {
        RequiredLiterals parser = new RequiredLiterals(regex);
        try {
            List<String> literals = parser.alternatives();
            return parser.at < regex.length() || literals == null ? List.of() : literals;
        } catch (Unknown | StringIndexOutOfBoundsException e) {
            return List.of();
        }
    }

    /** Up to a closing parenthesis or the end; null where some alternative needs no literal. */
    private List<String> alternatives() {
        if (++depth > DEEPEST) {
            throw new Unknown();
        }
        List<String> all = sequence();
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            List<String> next = sequence();
            if (all == null || next == null || all.size() + next.size() > MOST) {
                all = null;
            } else {
                all = new ArrayList<>(all);
                all.addAll(next);
            }
        }
        depth--;
        return all;
    }

    /** The best of what stands one behind the other. */
    private List<String> sequence() {
        List<String> best = null;
        StringBuilder run = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                throw new Unknown();
            }
            List<String> group = null;
            int literal = -1;
            boolean zeroWidth = false;
            if (c == '(') {
                zeroWidth = isLookaround();
                group = group();
            } else if (c == '[') {
                skipClass();
            } else if (c == '^' || c == '$') {
                zeroWidth = true;
                at++;
            } else if (c == '\\') {
                literal = escape();
                zeroWidth = literal == ZERO_WIDTH;
            } else {
                at++;
                literal = c == '.' ? -1 : c;
            }
            Repeat repeat = repeat();
            if (literal >= 0 && repeat == Repeat.ONCE) {
                run.append((char) literal);
                continue;
            }
            if (zeroWidth && repeat == Repeat.ONCE) {
                best = better(best, group);
                continue;
            }
            best = better(best, literal(run));
            run.setLength(0);
            if (literal >= 0 && repeat == Repeat.AT_LEAST_ONCE) {
                run.append((char) literal);
                best = better(best, literal(run));
                run.setLength(0);
            }
            best = better(best, repeat == Repeat.MAYBE ? null : group);
        }
        return better(best, literal(run));
    }

    private static List<String> literal(StringBuilder run) {
        return run.length() < TextSignature.SHORTEST ? null : List.of(run.toString());
    }

    private static List<String> better(List<String> a, List<String> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int byLength = Math.min(LONG, shortest(a)) - Math.min(LONG, shortest(b));
        return byLength > 0 || byLength == 0 && a.size() <= b.size() ? a : b;
    }

    private static int shortest(List<String> literals) {
        int shortest = Integer.MAX_VALUE;
        for (String literal : literals) {
            shortest = Math.min(shortest, literal.length());
        }
        return shortest;
    }

    private boolean isLookaround() {
        return text.startsWith("(?=", at)
                || text.startsWith("(?!", at)
                || text.startsWith("(?<=", at)
                || text.startsWith("(?<!", at)
                || text.startsWith("(?i)", at)
                || text.startsWith("(?s)", at)
                || text.startsWith("(?is)", at)
                || text.startsWith("(?si)", at)
                || text.startsWith("(?m)", at)
                || text.startsWith("(?im)", at);
    }

    /** A group, a look to either side, or flags: what it needs. */
    private List<String> group() {
        boolean negative = text.startsWith("(?!", at) || text.startsWith("(?<!", at);
        at++;
        if (text.charAt(at) == '?') {
            at++;
            int start = at;
            while ("ims".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (text.charAt(at) == ')' && at > start) {
                at++;
                return null;
            }
            if (text.startsWith("<=", at) || text.startsWith("<!", at)) {
                at += 2;
            } else if (text.charAt(at) == '<') {
                at = text.indexOf('>', at) + 1;
            } else if (":=!>".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                throw new Unknown();
            }
        }
        List<String> inside = alternatives();
        if (text.charAt(at) != ')') {
            throw new Unknown();
        }
        at++;
        return negative ? null : inside;
    }

    private void skipClass() {
        int open = 0;
        do {
            char c = text.charAt(at++);
            if (c == '[') {
                open++;
                at += text.charAt(at) == '^' ? 1 : 0;
                if (text.charAt(at) == ']') {
                    throw new Unknown();
                }
            } else if (c == ']') {
                open--;
            } else if (c == '\\') {
                if (text.charAt(at) == 'Q') {
                    throw new Unknown();
                }
                at++;
            }
        } while (open > 0);
    }

    private static final int ZERO_WIDTH = -2;

    /** The escaped character, -1 for some character, or {@link #ZERO_WIDTH}. */
    private int escape() {
        char c = text.charAt(at + 1);
        at += 2;
        if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
            return c;
        }
        if (c == 'b' || c == 'B' || c == 'A' || c == 'Z' || c == 'z') {
            return ZERO_WIDTH;
        }
        if ("dDsSwWhHvVtnrfRX".indexOf(c) < 0) {
            throw new Unknown();
        }
        return -1;
    }

    private enum Repeat {
        ONCE,
        MAYBE,
        AT_LEAST_ONCE
    }

    private Repeat repeat() {
        if (at == text.length() || "*+?{".indexOf(text.charAt(at)) < 0) {
            return Repeat.ONCE;
        }
        char c = text.charAt(at);
        Repeat repeat = c == '+' ? Repeat.AT_LEAST_ONCE : Repeat.MAYBE;
        if (c == '{') {
            repeat = text.charAt(at + 1) == '0' ? Repeat.MAYBE : Repeat.AT_LEAST_ONCE;
            at = text.indexOf('}', at);
            if (at < 0) {
                throw new Unknown();
            }
        }
        at++;
        if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
            at++;
        }
        return repeat;
    }
}
