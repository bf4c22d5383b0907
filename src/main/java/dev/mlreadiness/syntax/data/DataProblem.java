package dev.mlreadiness.syntax.data;

/**
 * A mistake in a file that people write for the plugin.
 *
 * @param file as it is to be shown
 * @param line 1-based; 0 where the mistake is about the whole file
 * @param message what is wrong and, where it can be guessed, what was meant
 */
public record DataProblem(String file, int line, String message) implements Comparable<DataProblem> {

    @Override
    public int compareTo(DataProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
