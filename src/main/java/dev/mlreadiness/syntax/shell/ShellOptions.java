package dev.mlreadiness.syntax.shell;

import java.util.List;
import java.util.Map;

/**
 * How a script is started.
 *
 * @param errexit {@code -e}: the first failing command ends the script
 * @param pipefail {@code -o pipefail}: a pipe fails with any of its commands
 * @param cwd folder in which it starts, relative to the repository's root; null if unknown
 * @param variables what is known of the variables at the start
 */
public record ShellOptions(boolean errexit, boolean pipefail, String cwd, Map<String, String> variables) {
    public ShellOptions {
        variables = Map.copyOf(variables);
    }

    /** A plain script: no flags, started in the root. */
    public static ShellOptions plain() {
        return new ShellOptions(false, false, "", Map.of());
    }

    /** Started as {@code bash -e}: what GitHub Actions does by default. */
    public static ShellOptions stopping() {
        return plain().withFlags(true, false);
    }

    /** Started as {@code bash -eo pipefail}: what {@code shell: bash} of GitHub Actions does. */
    public static ShellOptions strict() {
        return plain().withFlags(true, true);
    }

    /** The flags that a shell's own options set, such as {@code -eu -o pipefail}. */
    public ShellOptions withArguments(List<String> arguments) {
        ShellFlags flags = new ShellFlags(errexit, pipefail).with(arguments);
        return withFlags(flags.errexit(), flags.pipefail());
    }

    public ShellOptions withFlags(boolean newErrexit, boolean newPipefail) {
        return new ShellOptions(newErrexit, newPipefail, cwd, variables);
    }

    public ShellOptions withCwd(String newCwd) {
        return new ShellOptions(errexit, pipefail, newCwd, variables);
    }

    public ShellOptions withVariables(Map<String, String> known) {
        return new ShellOptions(errexit, pipefail, cwd, known);
    }
}
