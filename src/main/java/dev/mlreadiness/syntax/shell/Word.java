package dev.mlreadiness.syntax.shell;

import java.util.List;

/**
 * One word of a command after quotes are taken off and known variables are filled in.
 *
 * @param text the word; what is not known stays as it is written ({@code $X}, {@code $(…)}, <code>${{ … }}</code>)
 * @param values every text that the word can be when a loop variable has several literal values; else just {@code text}
 * @param literal true if nothing unknown is in it (a value that a default stands for is not known)
 * @param quoted true if any part is quoted
 * @param line line (from 1) of its first character
 */
public record Word(String text, List<String> values, boolean literal, boolean quoted, int line) {
    public Word {
        values = List.copyOf(values);
    }

    /** A word that is known. */
    public static Word of(String text, int line) {
        return new Word(text, List.of(text), true, false, line);
    }

    /** True for an option such as {@code -x} or {@code --name=value}. */
    public boolean isOption() {
        return text.length() > 1 && text.charAt(0) == '-';
    }

    @Override
    public String toString() {
        return text;
    }
}
