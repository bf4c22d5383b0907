package dev.mlreadiness.syntax.make;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Fills make's variables into texts. Each variable is expanded once; cycles, functions and unknown names stay opaque.
 */
final class Expansion {
    private static final int MAX_VALUE = 4000;
    private static final int MAX_DEPTH = 30;
    /** Characters written for one Makefile in all: hostile definitions would multiply without it. */
    private static final long BUDGET = 32L << 20;

    private final Map<String, String> raw;
    private final Map<String, String> expanded = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private long budget = BUDGET;
    private int depth;

    /** @param raw the variables as they are written */
    Expansion(Map<String, String> raw) {
        this.raw = raw;
    }

    /** The text with everything known filled in and {@code $$} written as {@code $}. */
    String expand(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '$' || at + 1 >= text.length()) {
                out.append(c);
                at++;
                continue;
            }
            char next = text.charAt(at + 1);
            if (next == '(' || next == '{') {
                int end = end(text, at + 1);
                out.append(reference(text.substring(at + 2, end)));
                at = Math.min(end + 1, text.length());
            } else {
                out.append(single(next));
                at += 2;
            }
            if (out.length() > budget) {
                return text;
            }
        }
        budget -= out.length();
        return out.toString();
    }

    private String single(char name) {
        if (name == '$') {
            return "$";
        }
        return Automatic.LETTERS.indexOf(name) >= 0 ? "" + Automatic.MARK + name : variable(String.valueOf(name));
    }

    /** Index of the bracket that closes the one at {@code open}, or the text's length. */
    private static int end(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '(' ? ')' : '}';
        int nesting = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == opening) {
                nesting++;
            } else if (c == closing && --nesting == 0) {
                return i;
            }
        }
        return text.length();
    }

    private String reference(String body) {
        if (body.isEmpty()) {
            return "";
        }
        boolean automatic = Automatic.LETTERS.indexOf(body.charAt(0)) >= 0;
        if (automatic
                && (body.length() == 1 || body.length() == 2 && (body.charAt(1) == 'D' || body.charAt(1) == 'F'))) {
            return "" + Automatic.MARK + body.charAt(0);
        }
        int blank = indexOfBlank(body);
        if (blank > 0) {
            return function(body.substring(0, blank), body.substring(blank + 1).strip());
        }
        if (depth >= MAX_DEPTH) {
            return opaque();
        }
        depth++;
        String name = expand(body);
        depth--;
        return name.indexOf(':') > 0 ? opaque() : variable(name);
    }

    private static int indexOfBlank(String body) {
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) == ' ' || body.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }

    private String function(String name, String arguments) {
        if (name.equals("shell") && arguments.equals("pwd")) {
            return ".";
        }
        if (depth >= MAX_DEPTH) {
            return opaque();
        }
        depth++;
        String result = opaque();
        if (name.equals("wildcard") || name.equals("strip") || name.equals("sort")) {
            result = expand(arguments);
        } else if (name.equals("subst")) {
            String[] parts = arguments.split(",", 3);
            result = parts.length == 3 ? substitute(expand(parts[0]), expand(parts[1]), expand(parts[2])) : result;
        }
        depth--;
        return result.length() > MAX_VALUE ? opaque() : result;
    }

    /** {@code subst} on an automatic variable is done when the rule is used. */
    private static String substitute(String from, String to, String text) {
        if (from.isEmpty()) {
            return opaque();
        }
        return text.indexOf(Automatic.MARK) < 0 ? text.replace(from, to) : Automatic.deferred(from, to, text);
    }

    private static String opaque() {
        return "${make_function}";
    }

    private String variable(String name) {
        String before = expanded.get(name);
        if (before != null) {
            return before;
        }
        String value = raw.get(name);
        if (value == null) {
            return builtIn(name);
        }
        if (depth >= MAX_DEPTH || !running.add(name)) {
            return "${" + name + "}";
        }
        depth++;
        String result = expand(value);
        depth--;
        running.remove(name);
        result = result.length() > MAX_VALUE ? "${" + name + "}" : result;
        expanded.put(name, result);
        return result;
    }

    private static String builtIn(String name) {
        return switch (name) {
            case "MAKE" -> "make";
            case "CURDIR", "PWD" -> ".";
            case "SHELL" -> "/bin/sh";
            case "MAKEFLAGS", "MFLAGS" -> "";
            default -> isName(name) ? "${" + name + "}" : opaque();
        };
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(
                                c -> c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }
}
