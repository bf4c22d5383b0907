package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.ToxEnvironments.Environment;
import dev.mlreadiness.inspect.command.ToxEnvironments.Line;
import dev.mlreadiness.inspect.command.ToxEnvironments.Section;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.TomlReader;
import dev.mlreadiness.syntax.ini.IniEntry;
import dev.mlreadiness.syntax.ini.IniFile;
import dev.mlreadiness.syntax.ini.IniParser;
import dev.mlreadiness.syntax.ini.IniSection;
import dev.mlreadiness.syntax.shell.Quoting;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * tox: environments with their commands, from tox.ini, setup.cfg, tox.toml and pyproject.toml, there also as ini text. A {@code -} before a command ignores
 * its failure.
 */
public final class ToxInspector implements Inspector {

    private static final Set<String> NAMES = Set.of("tox.ini", "setup.cfg", "tox.toml", "pyproject.toml");
    private static final List<String> COMMANDS = List.of("commands_pre", "commands", "commands_post");
    private static final int DEEPEST = 4;

    @Override
    public String name() {
        return "tox";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return NAMES.contains(file.name());
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        ToxEnvironments environments = new ToxEnvironments();
        switch (file.name()) {
            case "tox.ini" -> ini(IniParser.parse(text), 0, environments);
            case "setup.cfg" -> {
                IniFile setup = IniParser.parse(text);
                if (setup.sections().stream().anyMatch(s -> s.name().equals("tox:tox"))) {
                    ini(setup, 0, environments);
                }
            }
            case "tox.toml" -> toml(TomlReader.read(text).root(), environments);
            default -> {
                if (text.contains("tool.tox")) {
                    TomlReader.read(text).root().at("tool", "tox").ifPresent(tox -> toml(tox, environments));
                }
            }
        }
        environments.all().forEach(environment -> emit(environment, sink));
    }

    private static void emit(Environment environment, FactSink sink) {
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), environment.line()),
                "source",
                "tox",
                "name",
                environment.name(),
                "default",
                environment.standard());
        String folder = Substitutions.substituted(environment.folder());
        ShellOptions options = ShellOptions.stopping().withCwd(folder.equals(".") ? "" : folder);
        for (Line line : environment.commands()) {
            String ignored = environment.mayFail() ? "ignore_outcome is set" : line.ignored();
            Origin origin = new Origin("tox", environment.name(), -1, ignored);
            new CommandFacts(sink).script(line.command(), options, line.line(), origin);
        }
    }

    /** @param before lines of the file before the text's first */
    private static void ini(IniFile file, int before, ToxEnvironments environments) {
        for (IniSection section : file.sections()) {
            if (section.name().equals("tox") || section.name().equals("tox:tox")) {
                for (String key : List.of("envlist", "env_list")) {
                    if (section.get(key) != null) {
                        environments.list(names(section.value(key)));
                    }
                }
            } else if (section.name().equals(ToxEnvironments.BASE)
                    || section.name().startsWith(ToxEnvironments.BASE + ":")) {
                List<Line> commands = null;
                for (String key : COMMANDS) {
                    IniEntry entry = section.get(key);
                    if (entry != null) {
                        commands = commands == null ? new ArrayList<>() : commands;
                        lines(file, entry, before, 0, commands);
                    }
                }
                String folder =
                        section.value("changedir") == null ? section.value("change_dir") : section.value("changedir");
                String mayFail = section.value("ignore_outcome");
                environments.add(
                        section.name(),
                        new Section(
                                before + section.line(),
                                commands,
                                folder,
                                mayFail == null ? null : mayFail.equalsIgnoreCase("true")));
            }
        }
    }

    /** Names between commas and lines; a comma in braces belongs to the name. */
    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char c : (list + "\n").toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\n' || c == ',' && depth == 0) {
                if (!name.toString().isBlank()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return names;
    }

    /** The commands of an entry: a backslash continues the line, {@code {[testenv:x]commands}} stands for those of another section. */
    private static void lines(IniFile file, IniEntry entry, int before, int depth, List<Line> commands) {
        StringBuilder joined = new StringBuilder();
        int first = 0;
        for (IniEntry.Line line : entry.lines()) {
            first = joined.isEmpty() ? line.line() : first;
            if (line.text().endsWith("\\")) {
                joined.append(line.text(), 0, line.text().length() - 1).append(' ');
                continue;
            }
            String text =
                    Substitutions.withoutFactors(joined.append(line.text()).toString());
            joined.setLength(0);
            IniEntry other = referred(file, text);
            if (other == null) {
                commands.add(line(text, before + first));
            } else if (depth < DEEPEST) {
                lines(file, other, before, depth + 1, commands);
            }
        }
    }

    private static IniEntry referred(IniFile file, String text) {
        int close = text.indexOf(']');
        if (!text.startsWith("{[") || close < 0 || !text.endsWith("}")) {
            return null;
        }
        String section = text.substring(2, close);
        String key = text.substring(close + 1, text.length() - 1);
        return file.sections().stream()
                .filter(s -> s.name().equals(section))
                .map(s -> s.get(key))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Line line(String text, int line) {
        boolean ignored = text.startsWith("-");
        boolean inverted = text.startsWith("! ");
        String command = ignored || inverted ? text.substring(1).strip() : text;
        String why = ignored ? "the command begins with -" : inverted ? "its failure is what is wanted" : "";
        return new Line(Substitutions.substituted(command), line, why);
    }

    private static void toml(DataNode tox, ToxEnvironments environments) {
        tox.text("legacy_tox_ini").ifPresent(text -> {
            int line = tox.get("legacy_tox_ini").map(DataNode::line).orElse(1);
            // the text of a string over several lines begins behind the quotes
            ini(IniParser.parse(text), line, environments);
        });
        for (String key : List.of("env_list", "envlist")) {
            tox.get(key).ifPresent(list -> environments.list(list.texts()));
        }
        for (String key : List.of("env_run_base", "testenv")) {
            tox.get(key).ifPresent(base -> environments.add(ToxEnvironments.BASE, section(base, base.line())));
        }
        tox.get("env")
                .ifPresent(all -> all.entries()
                        .forEach(env -> environments.add(
                                ToxEnvironments.BASE + ":" + env.key(), section(env.value(), env.line()))));
    }

    private static Section section(DataNode table, int line) {
        List<Line> commands = null;
        for (String key : COMMANDS) {
            if (table.get(key).isPresent()) {
                commands = commands == null ? new ArrayList<>() : commands;
                for (DataNode command : table.get(key).get().items()) {
                    commands.add(line(command(command), command.line()));
                }
            }
        }
        return new Section(
                Math.max(1, line),
                commands,
                table.text("change_dir").or(() -> table.text("changedir")).orElse(null),
                table.text("ignore_outcome").map("true"::equals).orElse(null));
    }

    /** A command is a list of words; a table among them is replaced by its default. */
    private static String command(DataNode command) {
        if (command.isScalar()) {
            return command.text();
        }
        List<String> words = new ArrayList<>();
        for (DataNode word : command.items()) {
            words.addAll(
                    word.isScalar()
                            ? List.of(word.text())
                            : word.get("default").map(DataNode::texts).orElse(List.of()));
        }
        boolean ignored =
                !words.isEmpty() && words.get(0).startsWith("-") && words.get(0).length() > 1;
        if (ignored) {
            words.set(0, words.get(0).substring(1));
        } else if (words.size() > 1 && words.get(0).equals("-")) {
            words.remove(0);
            ignored = true;
        }
        return (ignored ? "-" : "") + Quoting.line(words);
    }
}
