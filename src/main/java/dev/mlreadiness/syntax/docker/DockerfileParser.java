package dev.mlreadiness.syntax.docker;

import dev.mlreadiness.syntax.docker.DockerLines.Logical;
import dev.mlreadiness.syntax.docker.Instruction.Context;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads Dockerfiles. Any text is accepted; time is linear in its length. */
public final class DockerfileParser {
    private static final int MAX_INSTRUCTIONS = 20_000;
    private static final int MAX_VARIABLES = 100;
    private static final int MAX_VALUE = 1000;
    private static final Set<String> SCRIPTS = Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "ONBUILD", "SHELL");

    private final DockerLines lines;
    private final Map<String, String> arguments = new TreeMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private List<Instruction> body = new ArrayList<>();
    private Instruction from;
    private Context context = Context.START;

    private DockerfileParser(String text) {
        lines = new DockerLines(LineStarts.unixLines(text));
    }

    /** Reads a Dockerfile. */
    public static Dockerfile parse(String text) {
        return new DockerfileParser(text).read();
    }

    private Dockerfile read() {
        int count = 0;
        for (Logical logical = lines.next(); logical != null && count < MAX_INSTRUCTIONS; logical = lines.next()) {
            add(instruction(logical));
            count++;
        }
        endStage();
        return new Dockerfile(stages, arguments, lines.directives());
    }

    private Instruction instruction(Logical logical) {
        String text = logical.text();
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String keyword = text.substring(at, end).toUpperCase(Locale.ROOT);
        List<String> flags = new ArrayList<>();
        at = skipBlanks(text, end);
        while (text.startsWith("--", at)) {
            end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            flags.add(DockerWords.fill(text.substring(at, end), variables(keyword)));
            at = skipBlanks(text, end);
        }
        int line = logical.line()
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return SCRIPTS.contains(keyword)
                ? script(keyword, flags, text.substring(at), logical, line)
                : plain(keyword, flags, text.substring(at), logical, line);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n')) {
            at++;
        }
        return at;
    }

    private Instruction script(String keyword, List<String> flags, String arguments, Logical logical, int line) {
        List<String> exec = DockerWords.exec(arguments);
        boolean onlyHere = keyword.equals("RUN")
                && arguments.startsWith("<<")
                && !logical.bodies().isEmpty();
        boolean bare = onlyHere && arguments.strip().indexOf(' ') < 0;
        String text = bare ? logical.bodies().get(0) : arguments + logical.hereTexts();
        int breaks = (int) logical.text().chars().filter(c -> c == '\n').count();
        int textLine = bare ? logical.line() + breaks + 1 : line;
        return new Instruction(keyword, flags, text, exec, List.of(), logical.line(), textLine, context);
    }

    private Instruction plain(String keyword, List<String> flags, String arguments, Logical logical, int line) {
        String filled = DockerWords.fill(arguments.replace("\\\n", " "), variables(keyword))
                .strip();
        List<String> exec = DockerWords.exec(filled);
        List<String> words = DockerWords.split(filled);
        return new Instruction(keyword, flags, filled, exec, words, logical.line(), line, context);
    }

    /** Only arguments in front of all stages count in {@code FROM}. */
    private Map<String, String> variables(String keyword) {
        return keyword.equals("FROM") ? arguments : context.variables();
    }

    private void add(Instruction instruction) {
        switch (instruction.keyword()) {
            case "FROM" -> {
                endStage();
                from = instruction;
                context = Context.START;
            }
            case "ARG" -> argument(instruction);
            case "ENV" -> environment(instruction);
            case "WORKDIR" ->
                context = new Context(
                        context.variables(),
                        joined(context.workdir(), instruction.text()),
                        context.user(),
                        context.shell());
            case "USER" ->
                context = new Context(context.variables(), context.workdir(), instruction.text(), context.shell());
            case "SHELL" -> {
                if (instruction.exec() != null && !instruction.exec().isEmpty()) {
                    context = new Context(
                            context.variables(), context.workdir(), context.user(), List.copyOf(instruction.exec()));
                }
            }
            default -> {
                // the others change nothing that later instructions see
            }
        }
        if (from != null && from != instruction) {
            body.add(instruction);
        }
    }

    private static String joined(String before, String folder) {
        if (folder.startsWith("/") || folder.startsWith("$") || before == null || before.length() > MAX_VALUE) {
            return folder;
        }
        return before.endsWith("/") ? before + folder : before + "/" + folder;
    }

    private void endStage() {
        if (from != null) {
            List<String> words = from.words();
            boolean named = words.size() > 2 && words.get(1).equalsIgnoreCase("AS");
            stages.add(new Stage(
                    words.isEmpty() ? "" : words.get(0),
                    named ? words.get(2) : null,
                    from.flag("--platform"),
                    body,
                    from.line()));
            body = new ArrayList<>();
        }
    }

    private void argument(Instruction instruction) {
        for (String word : instruction.words()) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? null : word.substring(equals + 1);
            if (from == null) {
                if (value != null && value.length() <= MAX_VALUE && arguments.size() < MAX_VARIABLES) {
                    arguments.put(name, DockerWords.fill(value, arguments));
                }
            } else {
                set(name, value == null ? arguments.get(name) : value);
            }
        }
    }

    private void environment(Instruction instruction) {
        List<String> words = instruction.words();
        if (words.size() > 1 && words.get(0).indexOf('=') < 0) {
            set(words.get(0), String.join(" ", words.subList(1, words.size())));
            return;
        }
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                set(word.substring(0, equals), word.substring(equals + 1));
            }
        }
    }

    private void set(String name, String value) {
        if (value == null || value.length() > MAX_VALUE) {
            return;
        }
        Map<String, String> variables = new TreeMap<>(context.variables());
        if (variables.size() < MAX_VARIABLES || variables.containsKey(name)) {
            variables.put(name, value);
        }
        context = new Context(variables, context.workdir(), context.user(), context.shell());
    }
}
