package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.shell.Command;
import dev.mlreadiness.syntax.shell.CommandLine;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.shell.ShellParser;
import dev.mlreadiness.syntax.shell.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands of scripts that stand where no inspector looks for commands: in code, in inputs of actions, in files of platforms. */
final class Scripts {

    private static final List<String> INPUTS = List.of("script", "run", "inlineScript", "inline-script", "command");
    /** Published actions that run the script of an input. */
    private static final List<String> ACTIONS = List.of(
            "nick-fields/retry",
            "nick-invision/retry",
            "coactions/setup-xvfb",
            "GabrielBB/xvfb-action",
            "aganders3/headless-gui",
            "Wandalen/wretry.action");

    private Scripts() {}

    /** The script that a published action runs; empty where it is none. */
    static String of(Jobs.Step step) {
        String name = step.uses().split("@", 2)[0];
        return ACTIONS.contains(name)
                ? INPUTS.stream()
                        .map(i -> step.with().getOrDefault(i, ""))
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** Command facts of a script that stands somewhere else than in a file of commands. */
    static List<Fact> commands(String script, String path, String cwd) {
        return ShellParser.parse(script, ShellOptions.stopping(), 1).commands().stream()
                .flatMap(c -> commands(c, path, cwd, 0).stream())
                .toList();
    }

    private static List<Fact> commands(Command command, String path, String cwd, int depth) {
        CommandLine line = CommandLine.unwrap(command);
        if (line.script() != null && depth < 3) {
            return line.script().commands().stream()
                    .flatMap(c -> commands(c, path, cwd, depth + 1).stream())
                    .toList();
        }
        if (line.words().isEmpty()) {
            return List.of();
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("program", line.program());
        attributes.put("words", line.words().stream().map(Word::text).toList());
        attributes.put("text", command.text());
        attributes.put("gating", line.gating().gates());
        attributes.put("swallowed", line.gating().gates() ? "" : line.gating().reason());
        if (line.python() != null) {
            attributes.put("input", line.python().text());
        }
        attributes.put("cwd", line.cwd() == null ? "?" : cwd.isEmpty() ? line.cwd() : Paths.in(cwd, line.cwd()));
        return List.of(new Fact(FactKind.COMMAND, attributes, Location.file(path)));
    }
}
