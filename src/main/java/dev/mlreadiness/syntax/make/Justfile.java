package dev.mlreadiness.syntax.make;

import java.util.List;
import java.util.Map;

/**
 * A justfile.
 *
 * @param targets its recipes in the order of the text; a recipe with a shebang is one text, the others have one for
 *     each line
 * @param variables simple values by name
 * @param imports paths of {@code import} and {@code mod}
 * @param shellArguments of {@code set shell}, behind the program
 * @param defaultTarget the first recipe, or null
 */
public record Justfile(
        List<Target> targets,
        Map<String, String> variables,
        List<String> imports,
        List<String> shellArguments,
        String defaultTarget) {
    /** The recipe with a name or an alias, or null. */
    public Target target(String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
