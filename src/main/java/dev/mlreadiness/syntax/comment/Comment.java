package dev.mlreadiness.syntax.comment;

/**
 * A comment that goes to the end of its line, and what it is about: the statement or line that it stands in or, when it
 * stands alone, right above; with its block where that line opens one.
 *
 * @param line 1-based
 * @param column of its first character, 1-based
 * @param text with what begins it
 * @param from first line of what it is about
 * @param to last line of that
 * @param head whether nothing but comments and blank lines stand before it
 */
public record Comment(int line, int column, String text, int from, int to, boolean head) {}
