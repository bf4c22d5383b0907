package dev.mlreadiness.syntax.shell;

/**
 * A redirection of a command.
 *
 * @param operator {@code >}, {@code >>}, {@code 2>}, {@code <}, {@code <<}, {@code <<-}, {@code <<<}, {@code &>} …
 * @param target file, descriptor or here-document delimiter
 * @param body text of a here-document or here-string, else null
 * @param bodyLine line (from 1) where {@code body} starts, 0 without
 * @param expands false if the here-document's delimiter is quoted, so that {@code $} is plain text
 */
public record Redirect(String operator, Word target, String body, int bodyLine, boolean expands) {
    /** True if it feeds standard input with a text of the script. */
    public boolean isHereText() {
        return body != null;
    }
}
