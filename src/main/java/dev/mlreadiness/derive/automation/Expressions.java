package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.syntax.shell.Command;
import dev.mlreadiness.syntax.shell.CommandLine;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.shell.ShellParser;
import dev.mlreadiness.syntax.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the values of {@code ${{ matrix.x }}}, {@code inputs.x} and {@code env.X} into a command; a matrix makes one command of each combination. */
final class Expressions {

    private static final int MOST_COMMANDS = 48;

    private final Jobs jobs;

    Expressions(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The commands that are run; the command itself where nothing is to be replaced. */
    List<Fact> expand(Fact command, String job, Map<String, String> inputs) {
        String text = quoted(command.list("words"));
        if (!text.contains("${{")) {
            return List.of(command);
        }
        List<String> texts = List.of(text);
        for (String expression : expressions(text)) {
            List<String> values = values(
                    command.location().path(),
                    job,
                    expression.substring(3, expression.length() - 2).strip(),
                    inputs);
            if (!values.isEmpty()) {
                List<String> longer = new ArrayList<>();
                for (String one : texts) {
                    for (String value : values) {
                        if (longer.size() < MOST_COMMANDS) {
                            longer.add(one.replace(expression, value));
                        }
                    }
                }
                texts = longer;
            }
        }
        return texts.stream().filter(t -> !t.equals(text)).findAny().isEmpty()
                ? List.of(command)
                : parse(texts, command);
    }

    private static List<Fact> parse(List<String> texts, Fact command) {
        List<Fact> facts = new ArrayList<>();
        for (String text : texts) {
            for (Command parsed :
                    ShellParser.parse(text, ShellOptions.stopping(), 1).commands()) {
                CommandLine line = CommandLine.unwrap(parsed);
                if (!line.words().isEmpty()) {
                    Map<String, Object> attributes = new LinkedHashMap<>(command.attributes());
                    attributes.put("program", line.program());
                    attributes.put(
                            "words", line.words().stream().map(Word::text).toList());
                    attributes.put("text", parsed.text());
                    facts.add(new Fact(command.kind(), attributes, command.location()));
                }
            }
        }
        return facts;
    }

    private static List<String> expressions(String text) {
        List<String> found = new ArrayList<>();
        for (int open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", open + 3)) {
            int close = text.indexOf("}}", open);
            if (close > 0 && !found.contains(text.substring(open, close + 2))) {
                found.add(text.substring(open, close + 2));
            }
        }
        return found;
    }

    private List<String> values(String path, String job, String expression, Map<String, String> inputs) {
        int dot = expression.indexOf('.');
        String rest = expression.substring(dot + 1);
        return switch (dot < 0 ? "" : expression.substring(0, dot)) {
            case "matrix" ->
                jobs.matrix(path, job, rest).stream()
                        .filter(v -> !v.contains("${{"))
                        .toList();
            case "inputs" -> inputs.containsKey(rest) ? List.of(inputs.get(rest)) : List.of();
            case "env" ->
                jobs.variable(path, job, rest).isEmpty() ? List.of() : List.of(jobs.variable(path, job, rest));
            default -> List.of();
        };
    }

    /** Words as a shell would read them again; an expression stays open, so that its value may be several words. */
    private static String quoted(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean plain = word.contains("${{") || word.matches("[\\w./:=@%+,-]+");
            text.append(text.isEmpty() ? "" : " ").append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return text.toString();
    }
}
