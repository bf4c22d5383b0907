package dev.mlreadiness.syntax.make;

import java.util.List;

/** Make's automatic variables. In texts that are not yet filled in they are a private mark and their letter. */
final class Automatic {
    /** In a scanned text this private character would only be read as an automatic variable. */
    static final char MARK = '\uE001';

    static final String LETTERS = "@*<^?+%|";

    private Automatic() {}

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
                .map(prerequisite -> fill(stem.isEmpty() ? prerequisite : prerequisite.replace("%", stem), name, stem, List.of()))
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != MARK || i + 1 >= text.length()) {
                out.append(c);
                continue;
            }
            char letter = text.charAt(++i);
            switch (letter) {
                case '@' -> out.append(name);
                case '*' -> out.append(stem);
                case '<' -> out.append(prerequisites.isEmpty() ? "" : prerequisites.get(0));
                case '^', '?', '+' -> out.append(String.join(" ", prerequisites));
                default -> out.append('$').append(letter);
            }
        }
        return out.toString();
    }
}
