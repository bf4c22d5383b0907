package dev.mlreadiness.inspect.command;

import java.util.regex.Pattern;

/** Commands of tox, Hatch and PDM as shell lines: their substitutions become what they usually stand for, unknown ones a variable. */
final class Substitutions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,60}");
    private static final Pattern FACTORS = Pattern.compile("^[\\w,{}!.-]{1,200}:\\s+");
    private static final int DEEPEST = 10;

    private Substitutions() {}

    /** A command of tox without the factors in front of it, as in {@code py39: pytest}. */
    static String withoutFactors(String line) {
        return FACTORS.matcher(line).replaceFirst("");
    }

    /** The line with its substitutions replaced. */
    static String substituted(String line) {
        return substituted(line, 0);
    }

    private static String substituted(String line, int depth) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < line.length()) {
            int close = line.charAt(i) == '{' && depth < DEEPEST ? close(line, i) : -1;
            if (close < 0) {
                text.append(line.charAt(i++));
                continue;
            }
            String value = value(line.substring(i + 1, close), depth);
            i = close + 1;
            if (value.equals("./") && i < line.length() && line.charAt(i) == '/') {
                i++;
            } else {
                text.append(value.equals("./") ? "." : value);
            }
        }
        return text.toString();
    }

    /** Index of the brace that closes the one at the index, or -1. */
    private static int close(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What stands for the inside of a pair of braces; {@code ./} for a folder that the command runs in or finds its programs in. */
    private static String value(String inside, int depth) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String rest = colon < 0 ? "" : inside.substring(colon + 1);
        return switch (name) {
            case "posargs", "args" -> substituted(rest, depth + 1);
            case "toxinidir", "tox_root", "envbindir", "env_bin_dir", "root" -> "./";
            case "envpython", "env_python" -> "python";
            case "/" -> "/";
            case "env" -> {
                int second = rest.indexOf(':');
                String variable = second < 0 ? rest : rest.substring(0, second);
                yield second >= 0
                        ? substituted(rest.substring(second + 1), depth + 1)
                        : NAME.matcher(variable).matches() ? "$" + variable : "{" + inside + "}";
            }
            default -> NAME.matcher(inside).matches() ? "${" + inside + "}" : "{" + inside + "}";
        };
    }
}
