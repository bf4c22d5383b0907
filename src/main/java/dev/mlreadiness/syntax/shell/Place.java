package dev.mlreadiness.syntax.shell;

/**
 * What a command stands in.
 *
 * @param condition part of the condition of {@code if}, {@code while} or {@code until}
 * @param conditional inside a branch of {@code if} or {@code case}
 * @param loop inside the body of {@code for}, {@code while} or {@code until}
 * @param substitution inside {@code $(…)}, backticks or {@code <(…)}
 * @param background run with {@code &}
 * @param function name of the function that holds it, or null
 */
public record Place(
        boolean condition,
        boolean conditional,
        boolean loop,
        boolean substitution,
        boolean background,
        String function) {
    /** Nothing around it. */
    public static final Place TOP = new Place(false, false, false, false, false, null);

    Place inCondition() {
        return new Place(true, conditional, loop, substitution, background, function);
    }

    Place inBranch() {
        return new Place(condition, true, loop, substitution, background, function);
    }

    Place inLoop() {
        return new Place(condition, conditional, true, substitution, background, function);
    }

    Place inSubstitution() {
        return new Place(condition, conditional, loop, true, background, function);
    }

    Place inBackground() {
        return new Place(condition, conditional, loop, substitution, true, function);
    }

    Place inFunction(String name) {
        return new Place(false, false, false, false, false, name);
    }
}
