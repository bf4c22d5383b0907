package dev.mlreadiness.syntax.shell;

import java.util.List;

/**
 * What a script holds.
 *
 * @param commands every simple command in the order of the text; commands in a substitution follow the command that
 *     holds it
 * @param gaps places that were not understood
 */
public record ShellScript(List<Command> commands, List<Gap> gaps) {
    public ShellScript {
        commands = List.copyOf(commands);
        gaps = List.copyOf(gaps);
    }

    /**
     * A place that was not understood and skipped.
     *
     * @param line line (from 1)
     * @param what what was found there
     */
    public record Gap(int line, String what) {}

    /** The script as a part of a command whose own verdict is {@code outer}. */
    public ShellScript within(Gating outer) {
        return new ShellScript(
                commands.stream()
                        .map(command -> command.withGating(command.gating().within(outer)))
                        .toList(),
                gaps);
    }
}
