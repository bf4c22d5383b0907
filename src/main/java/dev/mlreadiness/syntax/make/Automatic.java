package dev.mlreadiness.syntax.make;

import java.util.List;

/** Make's automatic variables. In texts that are not yet filled in they are a private mark and their letter. */
final class Automatic {
    /** In a scanned text this private character would only be read as an automatic variable. */
    static final char MARK = '\uE001';

    /** Parts of a {@code subst} that waits for its automatic variable. */
    private static final char SEPARATOR = '\uE002';

    private static final char END = '\uE003';

    static final String LETTERS = "@*<^?+%|";

    private Automatic() {}

    /** {@code $(subst from,to,text)} for a text that is not known yet. */
    static String deferred(String from, String to, String text) {
        return text.indexOf(SEPARATOR) >= 0
                ? "${make_function}"
                : "" + MARK + 's' + from + SEPARATOR + to + SEPARATOR + text + END;
    }

    /** The stem with which a name matches a pattern, or null. */
    static String stem(String pattern, String name) {
        int percent = pattern.indexOf('%');
        String head = pattern.substring(0, percent);
        String tail = pattern.substring(percent + 1);
        boolean matches = name.length() > head.length() + tail.length() && name.startsWith(head) && name.endsWith(tail);
        return matches ? name.substring(head.length(), name.length() - tail.length()) : null;
    }

    static Target fill(Target target, String name, String stem) {
        List<String> prerequisites = target.prerequisites().stream()
                .map(prerequisite ->
                        fill(stem.isEmpty() ? prerequisite : prerequisite.replace("%", stem), name, stem, List.of()))
                .toList();
        List<Recipe> recipes = target.recipes().stream()
                .map(recipe -> recipe.withText(fill(recipe.text(), name, stem, prerequisites)))
                .toList();
        return new Target(name, prerequisites, target.orderOnly(), recipes, target.conditional(), target.line());
    }

    private static String fill(String text, String name, String stem, List<String> prerequisites) {
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        int lastEnd = text.lastIndexOf(END);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != MARK || at + 1 >= text.length()) {
                out.append(c);
                at++;
                continue;
            }
            char letter = text.charAt(at + 1);
            int end = letter == 's' && at < lastEnd ? text.indexOf(END, at) : -1;
            if (end > 0) {
                String[] parts = text.substring(at + 2, end).split(String.valueOf(SEPARATOR), -1);
                String inner = parts.length == 3 && !parts[0].isEmpty() && !parts[2].contains(MARK + "s")
                        ? fill(parts[2], name, stem, prerequisites).replace(parts[0], parts[1])
                        : "${make_function}";
                out.append(inner);
                at = end + 1;
            } else {
                out.append(value(letter, name, stem, prerequisites));
                at += 2;
            }
        }
        return out.toString();
    }

    private static String value(char letter, String name, String stem, List<String> prerequisites) {
        return switch (letter) {
            case '@' -> name;
            case '*' -> stem;
            case '<' -> prerequisites.isEmpty() ? "" : prerequisites.get(0);
            case '^', '?', '+' -> String.join(" ", prerequisites);
            default -> "$" + letter;
        };
    }
}
