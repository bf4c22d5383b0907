package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.shell.Command;
import dev.mlreadiness.syntax.shell.CommandLine;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.shell.ShellParser;
import dev.mlreadiness.syntax.shell.ShellScript;
import dev.mlreadiness.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** Emits {@code command} facts for a script. */
public final class CommandFacts {

    private static final int DEEPEST = 4;
    private static final int LONGEST = 2_000;
    private static final int MOST_VARIABLES = 20;
    private static final int MOST_ROUNDS = 16;

    private final FactSink sink;

    public CommandFacts(FactSink sink) {
        this.sink = sink;
    }

    /**
     * Emits every command of the script, those inside {@code bash -c} included.
     *
     * @param firstLine line of the file on which the script begins
     */
    public void script(String text, ShellOptions options, int firstLine, Origin origin) {
        script(ShellParser.parse(text, options, firstLine), origin, 0);
    }

    /** Emits the commands of a script that is already read. */
    public void script(ShellScript script, Origin origin) {
        script(script, origin, 0);
    }

    private void script(ShellScript script, Origin origin, int depth) {
        for (Command command : script.commands()) {
            CommandLine line = CommandLine.unwrap(command);
            for (List<String> words : alternatives(line.words(), command.place().loop())) {
                emit(command, line, words, origin);
            }
            if (line.script() != null && depth < DEEPEST) {
                script(line.script(), origin, depth + 1);
            }
        }
    }

    /** The words of a command; in a loop over words once for each of them. */
    private static List<List<String>> alternatives(List<Word> words, boolean loop) {
        int rounds = words.isEmpty() ? 0 : 1;
        for (Word word : words) {
            rounds = loop ? Math.max(rounds, Math.min(MOST_ROUNDS, word.values().size())) : rounds;
        }
        List<List<String>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int at = round;
            all.add(words.stream()
                    .map(word -> word.values().size() > 1 && loop
                            ? word.values().get(at % word.values().size())
                            : word.text())
                    .map(CommandFacts::bounded)
                    .toList());
        }
        return all;
    }

    private void emit(Command command, CommandLine line, List<String> words, Origin origin) {
        boolean gating = line.gating().gates() && origin.swallowed().isEmpty();
        String swallowed = gating
                ? ""
                : line.gating().gates() ? origin.swallowed() : line.gating().reason();
        sink.add(
                FactKind.COMMAND,
                Location.line(sink.path(), command.line()),
                "program",
                line.program(),
                "words",
                words,
                "text",
                bounded(command.text()),
                "source",
                origin.source(),
                "target",
                origin.target(),
                "gating",
                gating,
                "swallowed",
                swallowed,
                "cwd",
                line.cwd() == null ? "?" : line.cwd(),
                "conditional",
                origin.conditional()
                        || command.place().conditional()
                        || command.place().loop(),
                "step",
                origin.step() < 0 ? null : origin.step(),
                "env",
                env(command),
                "input",
                line.python() == null ? null : bounded(line.python().text()));
    }

    private static List<String> env(Command command) {
        List<String> set = command.env().entrySet().stream()
                .limit(MOST_VARIABLES)
                .map(e -> bounded(e.getKey() + "=" + e.getValue()))
                .sorted()
                .toList();
        return set.isEmpty() ? null : set;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
