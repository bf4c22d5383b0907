package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.ini.IniEntry;
import dev.mlreadiness.syntax.ini.IniParser;
import dev.mlreadiness.syntax.ini.IniSection;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.List;

/** tox.ini: environments with their commands; a {@code -} before a command ignores its failure. */
public final class ToxInspector implements Inspector {

    @Override
    public String name() {
        return "tox";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.name().equals("tox.ini");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        for (IniSection section : IniParser.parse(file.text()).sections()) {
            if (section.name().startsWith("testenv")) {
                environment(section, sink);
            }
        }
    }

    private static void environment(IniSection section, FactSink sink) {
        sink.add(FactKind.TARGET, Location.line(sink.path(), section.line()), "source", "tox", "name", section.name());
        for (String key : List.of("commands_pre", "commands", "commands_post")) {
            IniEntry entry = section.get(key);
            if (entry == null) {
                continue;
            }
            for (IniEntry.Line line : entry.lines()) {
                String text = line.text()
                        .replaceFirst("^[\\w,{}!.-]+: *", "")
                        .replace("{posargs}", "")
                        .replaceAll("\\{posargs:([^}]{0,500})\\}", "$1");
                boolean ignored = text.startsWith("-");
                text = (ignored ? text.substring(1) : text)
                        .strip()
                        .replace("{toxinidir}/", "")
                        .replace("{toxinidir}", ".");
                new CommandFacts(sink)
                        .script(
                                text,
                                ShellOptions.stopping(),
                                line.line(),
                                new Origin("tox", section.name(), -1, ignored ? "the command begins with -" : ""));
            }
        }
    }
}
