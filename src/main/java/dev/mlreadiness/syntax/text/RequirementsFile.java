package dev.mlreadiness.syntax.text;

import java.util.List;

/**
 * A requirements file of pip.
 *
 * @param requirements in order
 * @param references other files: {@code -r} and {@code -c}
 * @param options other options as written, such as {@code --index-url https://…}
 * @param unread lines that were not understood
 */
public record RequirementsFile(
        List<Requirement> requirements, List<Reference> references, List<Option> options, List<Integer> unread) {
    public RequirementsFile {
        requirements = List.copyOf(requirements);
        references = List.copyOf(references);
        options = List.copyOf(options);
        unread = List.copyOf(unread);
    }

    /**
     * Another file.
     *
     * @param path relative to the folder of the file that names it
     * @param constraint {@code -c} instead of {@code -r}
     * @param line line (from 1)
     */
    public record Reference(String path, boolean constraint, int line) {}

    /** An option of pip and its line (from 1). */
    public record Option(String text, int line) {}
}
