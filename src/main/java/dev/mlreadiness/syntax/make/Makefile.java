package dev.mlreadiness.syntax.make;

import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Makefile.
 *
 * @param targets in the order of the text, special targets such as {@code .PHONY} left out
 * @param variables simple values by name, as far as they are known
 * @param exported names of variables that recipes see in their environment
 * @param includes other files that it includes
 * @param phony targets that are no files
 * @param oneShell {@code .ONESHELL}: a target's lines run in one shell
 * @param shellArguments {@code .SHELLFLAGS}, {@code -c} left out
 * @param defaultTarget what a bare {@code make} makes, or null
 */
public record Makefile(
        List<Target> targets,
        Map<String, String> variables,
        Set<String> exported,
        List<Include> includes,
        Set<String> phony,
        boolean oneShell,
        List<String> shellArguments,
        String defaultTarget) {
    /**
     * An included file.
     *
     * @param path the path, variables filled in
     * @param optional {@code -include}: a missing file is no error
     * @param line line (from 1)
     */
    public record Include(String path, boolean optional, int line) {}

    /** The flags with which recipes run, started in the folder {@code cwd}. */
    public ShellOptions shellOptions(String cwd) {
        return ShellOptions.plain().withArguments(shellArguments).withCwd(cwd);
    }

    /**
     * The rules of a target: all that name it, else the first pattern rule that matches it, with {@code $@},
     * {@code $*}, {@code $<} and {@code $^} filled in.
     */
    public List<Target> rulesFor(String name) {
        List<Target> found = new ArrayList<>();
        Target pattern = null;
        for (Target target : targets) {
            if (target.name().equals(name)) {
                found.add(Automatic.fill(target, name, ""));
            } else if (pattern == null && target.isPattern() && Automatic.stem(target.name(), name) != null) {
                pattern = target;
            }
        }
        boolean hasRecipe = found.stream().anyMatch(target -> !target.recipes().isEmpty());
        if (pattern != null && !hasRecipe) {
            found.add(Automatic.fill(pattern, name, Automatic.stem(pattern.name(), name)));
        }
        return found;
    }
}
