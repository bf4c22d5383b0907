package dev.mlreadiness.syntax.make;

import java.util.List;

/**
 * A target and its rule. A rule with several targets gives one of these for each.
 *
 * @param name the target, variables filled in; with {@code %} for a pattern rule of a Makefile
 * @param prerequisites what must be made first, in order
 * @param orderOnly prerequisites behind {@code |}
 * @param recipes what it runs, one for each line, or one in all with {@code .ONESHELL} or a justfile's shebang recipe
 * @param conditional true if it stands in an {@code ifeq}, {@code ifdef} …: both branches are read
 * @param line line (from 1) of the rule
 */
public record Target(
        String name,
        List<String> prerequisites,
        List<String> orderOnly,
        List<Recipe> recipes,
        boolean conditional,
        int line) {
    public Target {
        prerequisites = List.copyOf(prerequisites);
        orderOnly = List.copyOf(orderOnly);
        recipes = List.copyOf(recipes);
    }

    /** True for a pattern rule. */
    public boolean isPattern() {
        return name.indexOf('%') >= 0;
    }
}
