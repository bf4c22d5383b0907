package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taskfiles of go-task: tasks with what they depend on and run. A broken file is reported by the inspector of YAML. */
public final class TaskfileInspector implements Inspector {

    private static final Set<String> NAMES = Set.of(
            "Taskfile.yml",
            "Taskfile.yaml",
            "taskfile.yml",
            "taskfile.yaml",
            "Taskfile.dist.yml",
            "Taskfile.dist.yaml");

    @Override
    public String name() {
        return "taskfile";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return NAMES.contains(file.name());
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode tasks;
        try {
            tasks = YamlReader.read(file.text()).get("tasks").orElse(null);
        } catch (DataSyntaxException e) {
            return;
        }
        if (tasks != null) {
            tasks.entries().forEach(task -> task(task, sink));
        }
    }

    private static void task(DataNode.Entry task, FactSink sink) {
        DataNode body = task.value();
        List<DataNode> commands = new ArrayList<>();
        if (body.isScalar() || body.isList()) {
            commands.add(body);
        }
        body.get("cmds").ifPresent(cmds -> commands.addAll(cmds.isList() ? cmds.items() : List.of(cmds)));
        body.get("cmd").ifPresent(commands::add);
        List<String> needs = new ArrayList<>();
        body.get("deps").ifPresent(deps -> deps.items().forEach(d -> name(d).ifPresent(needs::add)));
        commands.forEach(c -> c.text("task").ifPresent(needs::add));
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), Math.max(1, task.line())),
                "source",
                "task",
                "name",
                task.key(),
                "needs",
                needs.isEmpty() ? null : needs,
                "default",
                task.key().equals("default"));
        boolean all = body.text("ignore_error").orElse("").equals("true");
        String folder = body.text("dir").orElse("");
        for (DataNode command : commands) {
            boolean ignored = all || command.text("ignore_error").orElse("").equals("true");
            Origin origin = new Origin("task", task.key(), -1, ignored ? "ignore_error is set" : "");
            ShellOptions options = ShellOptions.stopping().withCwd(folder.contains("{{") ? null : folder);
            DataNode script = command.isMap() ? command.get("cmd").orElse(null) : command;
            if (script != null) {
                ScriptLines.of(script)
                        .forEach(line -> new CommandFacts(sink)
                                .script(
                                        line.text().replace("{{", "__").replace("}}", "__"),
                                        options,
                                        line.line(),
                                        origin));
            }
        }
    }

    private static Optional<String> name(DataNode dependency) {
        return dependency.isScalar() ? Optional.of(dependency.text()) : dependency.text("task");
    }
}
