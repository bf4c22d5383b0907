package dev.mlreadiness.syntax.text;

import java.util.ArrayList;
import java.util.List;

/** Reads Procfiles: {@code type: command}. */
public final class ProcfileParser {
    private ProcfileParser() {}

    /**
     * A process type.
     *
     * @param type such as {@code web}, {@code worker}, {@code clock}, {@code release}
     * @param command the shell command
     * @param line line (from 1)
     */
    public record ProcessType(String type, String command, int line) {}

    /** The process types in order; other lines are left out. */
    public static List<ProcessType> parse(String text) {
        List<ProcessType> types = new ArrayList<>();
        String[] lines = LineStarts.unixLines(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            String type = colon < 0 ? "" : lines[i].substring(0, colon).strip();
            boolean named = !type.isEmpty()
                    && type.chars().allMatch(c -> c == '_' || c == '-' || c < 128 && Character.isLetterOrDigit(c));
            String command = colon < 0 ? "" : lines[i].substring(colon + 1).strip();
            if (named && !command.isEmpty()) {
                types.add(new ProcessType(type, command, i + 1));
            }
        }
        return types;
    }
}
