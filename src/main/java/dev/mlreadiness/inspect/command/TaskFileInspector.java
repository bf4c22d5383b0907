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
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Files that name commands: package.json, compose files, pre-commit hooks, MLproject, and the task tables of pyproject.toml. A broken file is reported by the
 * inspector of its format.
 */
public final class TaskFileInspector implements Inspector {

    private static final Set<String> NAMES = Set.of(
            "package.json",
            "docker-compose.yml",
            "docker-compose.yaml",
            "compose.yml",
            "compose.yaml",
            ".pre-commit-config.yaml",
            "MLproject",
            "pyproject.toml");

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return NAMES.contains(file.name())
                || file.name().startsWith("docker-compose.") && file.name().endsWith("ml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        try {
            switch (file.name()) {
                case "package.json" -> JsonReader.read(text).get("scripts").ifPresent(s -> table(s, "npm", sink));
                case "pyproject.toml" -> pyproject(TomlReader.read(text).root(), sink);
                case ".pre-commit-config.yaml" -> hooks(YamlReader.read(text), sink);
                case "MLproject" -> YamlReader.read(text).get("entry_points").ifPresent(e -> entryPoints(e, sink));
                default -> YamlReader.read(text).get("services").ifPresent(s -> services(s, sink));
            }
        } catch (DataSyntaxException e) {
            if (file.name().equals("MLproject")) {
                sink.problem("yaml", e.getMessage(), Location.line(file.path(), e.line()));
            }
        }
    }

    private static void task(String source, String name, int line, String script, int scriptLine, FactSink sink) {
        sink.add(FactKind.TARGET, Location.line(sink.path(), Math.max(1, line)), "source", source, "name", name);
        new CommandFacts(sink)
                .script(script, ShellOptions.stopping(), Math.max(1, scriptLine), Origin.of(source, name));
    }

    /** A table from names to commands; a command is a string, a list of strings, or a table with {@code cmd}, {@code shell} or {@code sequence}. */
    private static void table(DataNode table, String source, FactSink sink) {
        for (DataNode.Entry entry : table.entries()) {
            task(
                    source,
                    entry.key(),
                    entry.line(),
                    command(entry.value(), table, 0),
                    entry.value().line(),
                    sink);
        }
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
        for (String key : List.of("cmd", "shell", "composite", "sequence", "expr")) {
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
        root.at("tool", "pixi", "tasks").ifPresent(t -> table(t, "pixi", sink));
        root.at("tool", "rye", "scripts").ifPresent(t -> table(t, "rye", sink));
        root.at("tool", "hatch", "envs")
                .ifPresent(envs -> envs.entries()
                        .forEach(env -> env.value().get("scripts").ifPresent(t -> table(t, "hatch", sink))));
        for (String section : List.of("project", "tool.poetry")) {
            root.at((section + ".scripts").split("\\."))
                    .ifPresent(scripts -> scripts.entries().forEach(s -> {
                        if (s.value().isScalar()) {
                            task("script", s.key(), s.line(), module(s.value().text()), s.line(), sink);
                        }
                    }));
        }
    }

    private static void hooks(DataNode root, FactSink sink) {
        for (DataNode repo : root.get("repos").map(DataNode::items).orElse(List.of())) {
            boolean local = repo.text("repo").orElse("").equals("local");
            for (DataNode hook : repo.get("hooks").map(DataNode::items).orElse(List.of())) {
                String id = hook.text("id").orElse("");
                boolean manual = hook.get("stages")
                        .map(s -> s.texts().contains("manual"))
                        .orElse(false);
                String script = local
                        ? hook.text("entry").orElse("") + " "
                                + String.join(
                                        " ",
                                        hook.get("args").map(DataNode::texts).orElse(List.of()))
                        : "";
                if (!manual) {
                    task("precommit", id, hook.line(), script.strip(), hook.line(), sink);
                }
            }
        }
    }

    private static void entryPoints(DataNode points, FactSink sink) {
        for (DataNode.Entry point : points.entries()) {
            String script =
                    point.value().text("command").orElse("").replace('{', '_').replace('}', '_');
            task(
                    "mlflow",
                    point.key(),
                    point.line(),
                    script,
                    point.value().get("command").map(DataNode::line).orElse(point.line()),
                    sink);
        }
    }

    private static void services(DataNode services, FactSink sink) {
        for (DataNode.Entry service : services.entries()) {
            DataNode body = service.value();
            List<String> includes = new ArrayList<>();
            body.get("build").ifPresent(build -> {
                String folder =
                        build.isScalar() ? build.text() : build.text("context").orElse(".");
                String file = build.text("dockerfile").orElse("Dockerfile");
                includes.add(below(sink.path(), folder + "/" + file));
            });
            String script = body.get("command")
                    .map(c -> c.isScalar() ? c.text() : String.join(" ", c.texts()))
                    .orElse("");
            sink.add(
                    FactKind.TARGET,
                    Location.line(sink.path(), service.line()),
                    "source",
                    "compose",
                    "name",
                    service.key(),
                    "needs",
                    body.get("depends_on")
                            .map(d -> d.isMap()
                                    ? d.entries().stream()
                                            .map(DataNode.Entry::key)
                                            .toList()
                                    : d.texts())
                            .orElse(null),
                    "includes",
                    includes.isEmpty() ? null : includes);
            if (!script.isEmpty()) {
                int line = body.get("command").map(DataNode::line).orElse(service.line());
                new CommandFacts(sink)
                        .script(script, ShellOptions.stopping(), line, Origin.of("compose", service.key()));
            }
        }
    }

    private static String below(String file, String path) {
        int slash = file.lastIndexOf('/');
        String joined = (slash < 0 ? "" : file.substring(0, slash + 1)) + path;
        return joined.replace("/./", "/").replaceFirst("^\\./", "");
    }
}
