package dev.mlreadiness.derive.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A condition of a workflow, job or step, evaluated as far as the files tell: by the event that started the workflow, and by the inputs that are known.
 * What is not known may hold. A failed step does not happen: {@code failure()} is false.
 */
final class Condition {

    private static final int DEEPEST = 40;

    /** The outcome: certain either way, or not. */
    enum Holds {
        YES,
        NO,
        MAYBE;

        Holds not() {
            return this == YES ? NO : this == NO ? YES : MAYBE;
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private final String event;
    private final Map<String, String> inputs;
    private int at;

    private Condition(String text, String event, Map<String, String> inputs) {
        this.event = event;
        this.inputs = inputs;
        split(text);
    }

    /** @param event name of the event; empty where it is not known */
    static Holds of(String condition, String event, Map<String, String> inputs) {
        String text = condition.strip();
        if (text.isEmpty()) {
            return Holds.YES;
        }
        if (text.contains("${{")) {
            boolean whole = text.startsWith("${{") && text.endsWith("}}") && text.indexOf("}}") == text.length() - 2;
            if (!whole) {
                // text around an expression makes it a string, and a string that is not empty holds
                return text.indexOf("${{") > 0 || text.lastIndexOf("}}") < text.length() - 2 ? Holds.YES : Holds.MAYBE;
            }
            text = text.substring(3, text.length() - 2).strip();
        }
        try {
            Condition read = new Condition(text, event, inputs);
            Holds holds = read.or(0);
            return read.at == read.tokens.size() ? holds : Holds.MAYBE;
        } catch (IllegalStateException e) {
            return Holds.MAYBE;
        }
    }

    private void split(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '\'' || c == '"') {
                int end = text.indexOf(c, i + 1);
                end = end < 0 ? text.length() - 1 : end;
                tokens.add("'" + text.substring(i + 1, Math.max(i + 1, end)));
                i = end + 1;
            } else if (i + 1 < text.length()
                    && List.of("==", "!=", "&&", "||", "=~").contains(text.substring(i, i + 2))) {
                tokens.add(text.substring(i, i + 2));
                i += 2;
            } else if ("()!,".indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
                i++;
            } else {
                int end = i + 1;
                while (end < text.length()
                        && !Character.isWhitespace(text.charAt(end))
                        && "()!,=&|'\"".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(text.substring(i, end));
                i = end;
            }
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private Holds or(int depth) {
        Holds value = and(depth);
        while (peek().equals("||")) {
            at++;
            Holds right = and(depth);
            value = value == Holds.YES || right == Holds.YES
                    ? Holds.YES
                    : value == Holds.NO && right == Holds.NO ? Holds.NO : Holds.MAYBE;
        }
        return value;
    }

    private Holds and(int depth) {
        Holds value = not(depth);
        while (peek().equals("&&")) {
            at++;
            Holds right = not(depth);
            value = value == Holds.NO || right == Holds.NO
                    ? Holds.NO
                    : value == Holds.YES && right == Holds.YES ? Holds.YES : Holds.MAYBE;
        }
        return value;
    }

    private Holds not(int depth) {
        if (depth > DEEPEST || at >= tokens.size()) {
            throw new IllegalStateException("a value is missing");
        }
        if (peek().equals("!")) {
            at++;
            return not(depth + 1).not();
        }
        if (peek().equals("(")) {
            at++;
            Holds value = or(depth + 1);
            close();
            return value;
        }
        String left = tokens.get(at++);
        if (peek().equals("(")) {
            return called(left, depth);
        }
        if (peek().equals("==") || peek().equals("!=")) {
            boolean equal = tokens.get(at++).equals("==");
            if (at >= tokens.size()) {
                throw new IllegalStateException("a value is missing");
            }
            String right = tokens.get(at++);
            if (peek().equals("(")) {
                called(right, depth);
                return Holds.MAYBE;
            }
            Holds same = same(left, right);
            return equal ? same : same.not();
        }
        String value = value(left);
        return value == null
                ? Holds.MAYBE
                : value.isEmpty() || value.equals("false") || value.equals("0") || value.equals("null")
                        ? Holds.NO
                        : Holds.YES;
    }

    private void close() {
        if (!peek().equals(")")) {
            throw new IllegalStateException("a parenthesis is open");
        }
        at++;
    }

    private Holds called(String function, int depth) {
        int open = 0;
        do {
            open += peek().equals("(") ? 1 : peek().equals(")") ? -1 : 0;
            at++;
        } while (open > 0 && at < tokens.size());
        if (peek().equals("==") || peek().equals("!=")) {
            at += 2;
            return Holds.MAYBE;
        }
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "always", "success", "succeeded" -> Holds.YES;
            case "failure", "failed", "cancelled", "canceled" -> Holds.NO;
            default -> Holds.MAYBE;
        };
    }

    private Holds same(String left, String right) {
        String a = value(left);
        String b = value(right);
        return a == null || b == null ? Holds.MAYBE : a.equalsIgnoreCase(b) ? Holds.YES : Holds.NO;
    }

    /** The value of a literal or of what is known; null otherwise. */
    private String value(String token) {
        if (token.startsWith("'")) {
            return token.substring(1);
        }
        if (token.equals("true")
                || token.equals("false")
                || token.equals("null")
                || Character.isDigit(token.charAt(0))) {
            return token;
        }
        if (token.equals("github.event_name") || token.equals("event")) {
            return event.isEmpty() ? null : event;
        }
        int dot = token.lastIndexOf('.');
        return token.startsWith("inputs.") || token.startsWith("github.event.inputs.")
                ? inputs.get(token.substring(dot + 1))
                : null;
    }
}
