package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.JsonReader;
import dev.mlreadiness.syntax.data.TomlReader;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.Quoting;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that name commands: package.json, pre-commit hooks, MLproject, and the task tables of pyproject.toml, pixi.toml, hatch.toml and mise.toml. A broken file is
 * reported by the inspector of its format.
 */
public final class TaskFileInspector implements Inspector {

    private static final Set<String> NAMES = Set.of(
            "package.json",
            ".pre-commit-config.yaml",
            "MLproject",
            "pyproject.toml",
            "pixi.toml",
            "hatch.toml",
            "mise.toml",
            ".mise.toml");

    private static final String PRE_COMMIT_CI = "pre-commit.ci";

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return NAMES.contains(file.name());
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        try {
            switch (file.name()) {
                case "package.json" -> JsonReader.read(text).get("scripts").ifPresent(s -> table(s, "npm", sink));
                case "pyproject.toml" -> pyproject(TomlReader.read(text).root(), sink);
                case "mise.toml", ".mise.toml" ->
                    TomlReader.read(text).root().get("tasks").ifPresent(t -> table(t, "mise", sink));
                case "pixi.toml" -> pixi(TomlReader.read(text).root(), sink);
                case "hatch.toml" -> hatch(TomlReader.read(text).root(), sink);
                case ".pre-commit-config.yaml" -> hooks(YamlReader.read(text), sink);
                default -> YamlReader.read(text).get("entry_points").ifPresent(e -> entryPoints(e, sink));
            }
        } catch (DataSyntaxException e) {
            if (file.name().equals("MLproject")) {
                sink.problem("yaml", e.getMessage(), Location.line(file.path(), e.line()));
            }
        }
    }

    private static void task(Target target, String script, int scriptLine, FactSink sink) {
        target.emit(sink);
        new CommandFacts(sink).script(script, ShellOptions.stopping(), Math.max(1, scriptLine), target.origin());
    }

    /**
     * A table from names to commands; a command is a string, a list of strings, or a table with {@code cmd}, {@code shell} or {@code sequence}, which may name a
     * folder and tasks that run before it.
     */
    private static void table(DataNode table, String source, FactSink sink) {
        for (DataNode.Entry entry : table.entries()) {
            DataNode value = entry.value();
            List<String> needs = new ArrayList<>();
            for (String key : List.of("depends-on", "depends_on", "depends", "deps")) {
                value.get(key).ifPresent(tasks -> needs.addAll(names(tasks)));
            }
            Target target = Target.of(source, entry.key(), entry.line()).needing(needs);
            target.emit(sink);
            ShellOptions options = ShellOptions.stopping()
                    .withCwd(value.text("cwd")
                            .or(() -> value.text("working_dir"))
                            .orElse(""));
            DataNode words = value.isMap() ? value.get("cmd").orElse(value) : value;
            int line = Math.max(1, words.line());
            boolean one = source.equals("pixi") && words.isList();
            String script = one ? Quoting.line(words.texts()) : command(value, table, 0);
            boolean substitutes = source.equals("hatch") || source.equals("pdm");
            new CommandFacts(sink)
                    .script(substitutes ? Substitutions.substituted(script) : script, options, line, target.origin());
        }
    }

    /** Tasks that are named alone or as {@code {task = "x"}}. */
    private static List<String> names(DataNode tasks) {
        List<String> names = new ArrayList<>(tasks.texts());
        tasks.items().forEach(task -> task.text("task").ifPresent(names::add));
        return names;
    }

    private static String command(DataNode value, DataNode table, int depth) {
        if (depth > 4) {
            return "";
        }
        if (value.isScalar()) {
            return value.text();
        }
        if (value.isList()) {
            List<String> parts = new ArrayList<>();
            for (DataNode item : value.items()) {
                String part = command(item, table, depth + 1);
                // a sequence may name other tasks of the table
                parts.add(table.get(part)
                        .map(other -> command(other, table, depth + 1))
                        .orElse(part));
            }
            return String.join(" && ", parts);
        }
        Optional<DataNode> other = value.text("ref").flatMap(ref -> table.get(ref.split(" ", 2)[0]));
        if (other.isPresent()) {
            return command(other.get(), table, depth + 1);
        }
        for (String key : List.of("cmd", "run", "shell", "composite", "sequence", "expr")) {
            if (value.get(key).isPresent()) {
                return command(value.get(key).get(), table, depth + 1);
            }
        }
        return value.text("call")
                .or(() -> value.text("script"))
                .map(TaskFileInspector::module)
                .orElse("");
    }

    /** {@code package.module:function} as a run of the module. */
    private static String module(String entry) {
        return "python -m " + entry.split("[:(]", 2)[0].strip();
    }

    private static void pyproject(DataNode root, FactSink sink) {
        root.at("tool", "poe", "tasks").ifPresent(t -> table(t, "poe", sink));
        root.at("tool", "pdm", "scripts").ifPresent(t -> table(t, "pdm", sink));
        root.at("tool", "taskipy", "tasks").ifPresent(t -> table(t, "taskipy", sink));
        root.at("tool", "pixi").ifPresent(pixi -> pixi(pixi, sink));
        root.at("tool", "rye", "scripts").ifPresent(t -> table(t, "rye", sink));
        root.at("tool", "hatch").ifPresent(hatch -> hatch(hatch, sink));
        for (String section : List.of("project", "tool.poetry")) {
            root.at((section + ".scripts").split("\\."))
                    .ifPresent(scripts -> scripts.entries().forEach(s -> {
                        if (s.value().isScalar()) {
                            task(
                                    Target.of("script", s.key(), s.line()),
                                    module(s.value().text()),
                                    s.line(),
                                    sink);
                        }
                    }));
        }
    }

    private static void hatch(DataNode root, FactSink sink) {
        root.get("envs")
                .ifPresent(envs -> envs.entries()
                        .forEach(env -> env.value().get("scripts").ifPresent(t -> table(t, "hatch", sink))));
    }

    private static void pixi(DataNode root, FactSink sink) {
        root.get("tasks").ifPresent(t -> table(t, "pixi", sink));
        for (String group : List.of("feature", "target")) {
            root.get(group)
                    .ifPresent(groups -> groups.entries()
                            .forEach(g -> g.value().get("tasks").ifPresent(t -> table(t, "pixi", sink))));
        }
    }

    private static void hooks(DataNode root, FactSink sink) {
        DataNode ci = root.get("ci").orElse(null);
        Set<String> skipped = ci == null
                ? Set.of()
                : Set.copyOf(ci.get("skip").map(DataNode::texts).orElse(List.of()));
        List<String> ids = new ArrayList<>();
        for (DataNode repo : root.get("repos").map(DataNode::items).orElse(List.of())) {
            boolean local = repo.text("repo").orElse("").equals("local");
            for (DataNode hook : repo.get("hooks").map(DataNode::items).orElse(List.of())) {
                String id = hook.text("id").orElse("");
                boolean manual = hook.get("stages")
                        .map(s -> s.texts().contains("manual"))
                        .orElse(false);
                List<String> arguments = hook.get("args").map(DataNode::texts).orElse(List.of());
                String script = local ? hook.text("entry").orElse("") + " " + Quoting.line(arguments) : "";
                if (!manual) {
                    String when = skipped.contains(id) ? "event != '" + PRE_COMMIT_CI + "'" : "";
                    task(Target.of("precommit", id, hook.line()).when(when), script.strip(), hook.line(), sink);
                    ids.add(id);
                }
            }
        }
        if (ci != null) {
            service(ci, ids, sink);
        }
    }

    /** The service runs the hooks on each change, those apart that the file leaves out there. */
    private static void service(DataNode ci, List<String> hooks, FactSink sink) {
        Location at = Location.line(sink.path(), Math.max(1, ci.line()));
        sink.add(FactKind.CI_WORKFLOW, at, "system", PRE_COMMIT_CI, "name", sink.path(), "jobs", hooks);
        sink.add(
                FactKind.CI_TRIGGER,
                at,
                "system",
                PRE_COMMIT_CI,
                "event",
                PRE_COMMIT_CI,
                "trigger",
                "change",
                "assumed",
                "the service is switched on for the repository");
    }

    private static void entryPoints(DataNode points, FactSink sink) {
        for (DataNode.Entry point : points.entries()) {
            String script =
                    point.value().text("command").orElse("").replace('{', '_').replace('}', '_');
            task(
                    Target.of("mlflow", point.key(), point.line()),
                    script,
                    point.value().get("command").map(DataNode::line).orElse(point.line()),
                    sink);
        }
    }
}
