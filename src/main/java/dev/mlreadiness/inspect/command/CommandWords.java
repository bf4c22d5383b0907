package dev.mlreadiness.inspect.command;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.Quoting;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.List;

/** Commands that are written as lists of words instead of a shell line. */
public final class CommandWords {

    private CommandWords() {}

    /** The command of the words; of {@code bash -c script} the script, at its own position. Null and nested values are left out. */
    public static void emit(List<DataNode> all, ShellOptions options, Origin origin, CommandFacts commands) {
        List<DataNode> words = all.stream().filter(DataNode::isScalar).toList();
        if (words.isEmpty()) {
            return;
        }
        DataNode last = words.get(words.size() - 1);
        if (words.size() == 3
                && isShell(words.get(0).text())
                && isCommandOption(words.get(1).text())) {
            ShellOptions flags = options.withArguments(List.of(words.get(1).text()));
            commands.script(last.text(), flags, last.line(), origin);
            return;
        }
        commands.script(
                Quoting.line(words.stream().map(DataNode::text).toList()),
                options,
                words.get(0).line(),
                origin);
    }

    private static boolean isShell(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        return name.equals("bash") || name.equals("sh") || name.equals("zsh");
    }

    private static boolean isCommandOption(String option) {
        return option.startsWith("-") && !option.startsWith("--") && option.indexOf('c') > 0;
    }
}
