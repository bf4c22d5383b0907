package dev.mlreadiness.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random damage to a text, the same for the same seed: what hand-written YAML may look like at its worst. */
public final class Mutations {

    private static final List<String> PIECES = List.of(
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "\n",
            "  ",
            "#",
            "&a",
            "*a",
            "<<: ",
            "!!binary ",
            "!x ",
            "|",
            ">",
            "? ",
            "---\n",
            "~",
            "null",
            "true",
            "1e999",
            "-1",
            "\0",
            "\u2028",
            "é",
            "🚀",
            "\t",
            "[[[[[[[[",
            "{a: {a: {a: {",
            "(?<x>(a+)+)",
            "*",
            "not: ",
            "id: ",
            "%");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The text with one to four changes. */
    public String damage(String text) {
        String damaged = text;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    /** One of the elements. */
    public <T> T pick(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    private String once(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0:
                return text.substring(0, at) + text.substring(end);
            case 1:
                return text.substring(0, at) + pick(PIECES) + text.substring(at);
            case 2:
                return text.substring(0, at) + pick(PIECES) + text.substring(end);
            case 3:
                return text.substring(0, end) + text.substring(at);
            case 4:
                return text.substring(0, at);
            default:
                return swapLines(text);
        }
    }

    private String swapLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 2) {
            return text;
        }
        int a = random.nextInt(lines.size());
        int b = random.nextInt(lines.size());
        String line = lines.get(a);
        lines.set(a, lines.get(b));
        lines.set(b, random.nextBoolean() ? line : "  " + line);
        return String.join("\n", lines) + "\n";
    }
}
