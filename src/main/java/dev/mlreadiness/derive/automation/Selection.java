package dev.mlreadiness.derive.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expression of {@code pytest -m} or {@code -k}: names, {@code and}, {@code or}, {@code not}, parentheses. An expression that cannot be read, because
 * parts of it are variables, selects everything and is uncertain.
 */
final class Selection {

    private static final int DEEPEST = 50;

    private final List<String> tokens = new ArrayList<>();
    private final boolean certain;
    private int at;

    Selection(String expression) {
        StringBuilder word = new StringBuilder();
        for (char c : (expression + " ").toCharArray()) {
            if (c == '(' || c == ')' || Character.isWhitespace(c)) {
                if (word.length() > 0) {
                    tokens.add(word.toString());
                    word.setLength(0);
                }
                if (c == '(' || c == ')') {
                    tokens.add(String.valueOf(c));
                }
            } else {
                word.append(c);
            }
        }
        boolean variable = expression.contains("$") || expression.contains("{{");
        certain = !variable && (tokens.isEmpty() || reads());
    }

    /** Whether the expression says what is selected. */
    boolean certain() {
        return certain;
    }

    /** Whether it leaves nothing out. */
    boolean selectsAll() {
        return !certain || tokens.isEmpty();
    }

    /** Whether something is selected for which a name holds as told; always where the expression is uncertain or empty. */
    boolean selects(Predicate<String> holds) {
        if (!certain || tokens.isEmpty()) {
            return true;
        }
        at = 0;
        return or(holds, 0);
    }

    private boolean reads() {
        at = 0;
        try {
            or(name -> true, 0);
        } catch (IllegalStateException e) {
            return false;
        }
        return at == tokens.size();
    }

    private boolean or(Predicate<String> holds, int depth) {
        boolean value = and(holds, depth);
        while (at < tokens.size() && tokens.get(at).equals("or")) {
            at++;
            value |= and(holds, depth);
        }
        return value;
    }

    private boolean and(Predicate<String> holds, int depth) {
        boolean value = not(holds, depth);
        while (at < tokens.size() && tokens.get(at).equals("and")) {
            at++;
            value &= not(holds, depth);
        }
        return value;
    }

    private boolean not(Predicate<String> holds, int depth) {
        if (at >= tokens.size() || depth > DEEPEST) {
            throw new IllegalStateException("a name is missing");
        }
        String token = tokens.get(at++);
        return switch (token) {
            case "not" -> !not(holds, depth + 1);
            case "(" -> {
                boolean value = or(holds, depth + 1);
                if (at >= tokens.size() || !tokens.get(at++).equals(")")) {
                    throw new IllegalStateException("a parenthesis is open");
                }
                yield value;
            }
            case ")", "and", "or" -> throw new IllegalStateException("a name is missing");
            default -> holds.test(token);
        };
    }
}
