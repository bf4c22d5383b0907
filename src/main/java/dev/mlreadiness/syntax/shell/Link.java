package dev.mlreadiness.syntax.shell;

/** What stands between a command and the one before it. */
public enum Link {
    /** First command of its script, group, branch or substitution. */
    FIRST,
    /** {@code ;} or a new line. */
    SEQUENCE,
    /** {@code &&} */
    AND,
    /** {@code ||} */
    OR,
    /** {@code |} or {@code |&} */
    PIPE,
    /** {@code &}: the command before runs in the background. */
    BACKGROUND
}
