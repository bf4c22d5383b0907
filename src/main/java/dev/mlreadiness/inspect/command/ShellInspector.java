package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.shell.ShellOptions;

/** Shell scripts: one target without a name. */
public final class ShellInspector implements Inspector {

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.SHELL;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        sink.add(FactKind.TARGET, Location.line(file.path(), 1), "source", "shell", "name", "", "default", true);
        // the folder is that of the caller; a script that changes to its own is followed there by the graph
        ShellOptions options = ShellOptions.plain();
        new CommandFacts(sink).script(file.text(), options, 1, Origin.of("shell", ""));
    }
}
