package dev.mlreadiness.inspect.python;

import java.util.HashSet;
import java.util.Set;

/** Checks a pattern of einops, {@code b c h w -> b (h w) c}, as the library does before it looks at any data. Source: einops documentation, "Rearrange", "Reduce", "Repeat". */
final class EinopsPattern {

    private EinopsPattern() {}

    /**
     * What is wrong with the pattern.
     *
     * @param operation rearrange, reduce or repeat
     * @return empty where nothing is
     */
    static String problem(String operation, String pattern) {
        int arrow = pattern.indexOf("->");
        if (arrow < 0 || pattern.indexOf("->", arrow + 2) >= 0) {
            return "needs one ->";
        }
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        String problem = side(pattern.substring(0, arrow), left);
        if (problem.isEmpty()) {
            problem = side(pattern.substring(arrow + 2), right);
        }
        if (!problem.isEmpty()) {
            return problem;
        }
        return switch (operation) {
            case "rearrange" -> left.equals(right) ? "" : "both sides need the same axes";
            case "reduce" -> left.containsAll(right) ? "" : "an axis of the right side is not on the left one";
            case "repeat" -> right.containsAll(left) ? "" : "an axis of the left side is not on the right one";
            default -> "";
        };
    }

    private static String side(String text, Set<String> axes) {
        boolean group = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(' || c == ')') {
                if (group == (c == '(')) {
                    return "parentheses do not match";
                }
                group = c == '(';
                at++;
            } else if (c == ' ') {
                at++;
            } else {
                int end = at;
                while (end < text.length() && " ()".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                String axis = text.substring(at, end);
                if (!isAxis(axis)) {
                    return "'" + axis + "' is no axis";
                }
                // axes of length one and unnamed ones may stand on one side only
                if (!Character.isDigit(axis.charAt(0)) && !axis.equals("_") && !axes.add(axis)) {
                    return "axis '" + axis + "' stands twice";
                }
                at = end;
            }
        }
        return group ? "parentheses do not match" : "";
    }

    private static boolean isAxis(String axis) {
        if (axis.equals("...") || axis.chars().allMatch(Character::isDigit)) {
            return true;
        }
        return Character.isJavaIdentifierStart(axis.charAt(0))
                && axis.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
