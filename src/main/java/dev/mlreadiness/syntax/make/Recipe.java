package dev.mlreadiness.syntax.make;

/**
 * A piece of shell text that a target runs in one shell.
 *
 * @param text the text, prefixes taken off and known variables filled in; unknown ones are written as <code>${NAME}
 *     </code>, make's functions as <code>${make_function}</code>, so that a shell parser sees an unknown word and no
 *     command
 * @param line line (from 1) of its first line
 * @param silent {@code @}: not echoed
 * @param ignoresErrors {@code -}, {@code .IGNORE}: failure does not stop the run
 * @param always {@code +}: runs under {@code make -n} too
 */
public record Recipe(String text, int line, boolean silent, boolean ignoresErrors, boolean always) {
    Recipe withText(String other) {
        return new Recipe(other, line, silent, ignoresErrors, always);
    }
}
