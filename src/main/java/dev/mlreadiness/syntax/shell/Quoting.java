package dev.mlreadiness.syntax.shell;

import java.util.List;

/** Words as a shell line that reads as the same words again. */
public final class Quoting {

    private Quoting() {}

    /** The words behind each other; only those that a shell would change are in quotes. */
    public static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || "_./:=@%+,-".indexOf(c) >= 0);
    }
}
