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

/** Published actions that run something of the repository: as the command that they run, or by the input that holds a script. */
final class Actions {

    private static final Map<String, String> COMMANDS = Map.of(
            "pre-commit/action", "pre-commit run --all-files",
            "gradle/gradle-build-action", "gradle ${arguments}",
            "gradle/actions/setup-gradle", "gradle ${arguments}",
            "promptfoo/promptfoo-action", "promptfoo eval -c ${config}",
            "docker/build-push-action", "docker build -f ${file} ${context}",
            "hoverkraft-tech/compose-action", "docker compose -f ${compose-file} up");
    private static final List<String> SCRIPTS = List.of("script", "run", "inlineScript", "inline-script", "command");
    private static final Map<String, List<String>> WITH_SCRIPT = Map.of(
            "nick-fields/retry", SCRIPTS,
            "nick-invision/retry", SCRIPTS,
            "azure/cli", SCRIPTS,
            "azure/powershell", SCRIPTS,
            "coactions/setup-xvfb", SCRIPTS,
            "GabrielBB/xvfb-action", SCRIPTS,
            "aganders3/headless-gui", SCRIPTS,
            "Wandalen/wretry.action", SCRIPTS);

    void follow(String path, Jobs.Step step, Trail trail, Walk walk) {
        String name = step.uses().split("@", 2)[0];
        String script = "";
        if (COMMANDS.containsKey(name)) {
            script = filled(COMMANDS.get(name), step.with());
        }
        for (String input : WITH_SCRIPT.getOrDefault(name, List.of())) {
            script = script.isEmpty() ? step.with().getOrDefault(input, "") : script;
        }
        if (!script.isEmpty()) {
            Trail there = trail.then("uses " + step.uses());
            commands(script, path, "").forEach(c -> walk.command(c, there));
        }
    }

    /** Inputs that are given; an option whose input is not given goes. */
    private static String filled(String template, Map<String, String> with) {
        StringBuilder text = new StringBuilder();
        for (String word : template.split(" ")) {
            if (!word.startsWith("${")) {
                text.append(text.isEmpty() ? "" : " ").append(word);
                continue;
            }
            String value = with.getOrDefault(word.substring(2, word.length() - 1), "");
            if (!value.isEmpty()) {
                text.append(' ').append(value);
            } else if (text.charAt(text.length() - 2) == '-') {
                text.setLength(text.length() - 3);
            }
        }
        return text.toString();
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
            return line.script().commands().stream().flatMap(c -> commands(c, path, cwd, depth + 1).stream()).toList();
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
        attributes.put("cwd", line.cwd() == null ? "?" : cwd.isEmpty() ? line.cwd() : Paths.in(cwd, line.cwd()));
        return List.of(new Fact(FactKind.COMMAND, attributes, Location.file(path)));
    }
}
