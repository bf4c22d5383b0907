package dev.mlreadiness.inspect.command;

/**
 * What a script belongs to.
 *
 * @param source workflow, make, shell, docker, tox ...
 * @param target job, make target, stage; empty for the file
 * @param step index of the step in its job; -1 where there are no steps
 * @param swallowed why the failure of the whole script does not matter; empty when it does
 * @param conditional the whole script runs only under a condition
 */
public record Origin(String source, String target, int step, String swallowed, boolean conditional) {

    /** A script that runs whenever its target does. */
    public Origin(String source, String target, int step, String swallowed) {
        this(source, target, step, swallowed, false);
    }

    /** A target without steps whose failure matters. */
    public static Origin of(String source, String target) {
        return new Origin(source, target, -1, "");
    }
}
