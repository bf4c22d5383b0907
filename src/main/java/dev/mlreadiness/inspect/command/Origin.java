package dev.mlreadiness.inspect.command;

/**
 * What a script belongs to.
 *
 * @param source workflow, make, shell, docker, tox ...
 * @param target job, make target, stage; empty for the file
 * @param step index of the step in its job; -1 where there are no steps
 * @param swallowed why the failure of the whole script does not matter; empty when it does
 */
public record Origin(String source, String target, int step, String swallowed) {

    /** A target without steps whose failure matters. */
    public static Origin of(String source, String target) {
        return new Origin(source, target, -1, "");
    }
}
