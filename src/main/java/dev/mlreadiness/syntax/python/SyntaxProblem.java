package dev.mlreadiness.syntax.python;

/**
 * A place where the text is not what the parser expected.
 *
 * @param offset byte offset in the UTF-8 text
 * @param message what was wrong, in a few words, without text of the file
 */
public record SyntaxProblem(int offset, String message) {}
