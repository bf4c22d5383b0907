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
import dev.mlreadiness.syntax.shell.Quoting;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compose files: services with the command that they start, the Dockerfile of their image and the services before them. */
public final class ComposeInspector implements Inspector {

    private static final Set<String> NAMES =
            Set.of("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml");

    @Override
    public String name() {
        return "compose";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String name = file.name();
        boolean variant = name.startsWith("docker-compose.") || name.startsWith("compose.");
        return NAMES.contains(name) || variant && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        try {
            YamlReader.read(file.text())
                    .get("services")
                    .ifPresent(services -> services.entries().forEach(service -> service(service, sink)));
        } catch (DataSyntaxException e) {
            // reported by the inspector of YAML
        }
    }

    private static void service(DataNode.Entry service, FactSink sink) {
        DataNode body = service.value();
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), service.line()),
                "source",
                "compose",
                "name",
                service.key(),
                "needs",
                body.get("depends_on").map(ComposeInspector::names).orElse(null),
                "includes",
                body.get("build")
                        .map(build -> List.of(dockerfile(build, sink.path())))
                        .orElse(null));
        command(body, Origin.of("compose", service.key()), new CommandFacts(sink));
    }

    /** What the container starts: the entry point with the command as its arguments, or the one that is there. */
    private static void command(DataNode body, Origin origin, CommandFacts commands) {
        DataNode entry = body.get("entrypoint").filter(e -> !isEmpty(e)).orElse(null);
        DataNode command = body.get("command").filter(c -> !isEmpty(c)).orElse(null);
        DataNode first = entry != null ? entry : command;
        if (first == null) {
            return;
        }
        if (first.isScalar() || entry != null && command != null && command.isScalar()) {
            String script = text(first) + (entry == null || command == null ? "" : " " + text(command));
            commands.script(script, ShellOptions.stopping(), first.line(), origin);
            return;
        }
        List<DataNode> words = new ArrayList<>();
        for (DataNode part : entry == null || command == null ? List.of(first) : List.of(entry, command)) {
            part.items().stream()
                    .filter(DataNode::isScalar)
                    .map(ComposeInspector::plain)
                    .forEach(words::add);
        }
        CommandWords.emit(words, ShellOptions.stopping(), origin, commands);
    }

    private static boolean isEmpty(DataNode node) {
        return node.isList()
                ? node.items().isEmpty()
                : !node.isScalar() || node.text().isBlank() || node.isNull();
    }

    private static String text(DataNode node) {
        return node.isScalar() ? plain(node).text() : Quoting.line(node.texts());
    }

    /** Two dollar signs stand for one. */
    private static DataNode plain(DataNode word) {
        return DataNode.scalar(word.tag(), word.text().replace("$$", "$"), word.quoted(), word.line(), word.column());
    }

    private static List<String> names(DataNode services) {
        return services.isMap()
                ? services.entries().stream().map(DataNode.Entry::key).toList()
                : services.texts();
    }

    private static String dockerfile(DataNode build, String file) {
        String folder = build.isScalar() ? build.text() : build.text("context").orElse(".");
        String path = folder + "/" + build.text("dockerfile").orElse("Dockerfile");
        return LocalPath.resolve(LocalPath.folder(file), path);
    }
}
