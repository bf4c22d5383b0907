package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
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
import java.util.regex.Pattern;

/**
 * Kubernetes workloads that start by a schedule (CronJob, Argo's CronWorkflow, Kubeflow's ScheduledWorkflow) and the tasks of Tekton, with the commands of their containers. A broken file is
 * reported by the inspector of YAML.
 */
public final class WorkloadInspector implements Inspector {

    private static final Pattern KIND = Pattern.compile(
            "^ *kind: *[\"']?(CronJob|CronWorkflow|ScheduledWorkflow|ScheduledSparkApplication|Task)\\b",
            Pattern.MULTILINE);
    private static final Set<String> SCHEDULED =
            Set.of("CronJob", "CronWorkflow", "ScheduledWorkflow", "ScheduledSparkApplication");
    private static final int DEEPEST = 14;

    @Override
    public String name() {
        return "workloads";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.YAML;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (!KIND.matcher(text).find()) {
            return;
        }
        try {
            YamlReader.readAll(text).forEach(document -> document(document, sink));
        } catch (DataSyntaxException e) {
            // templates among them; what parses after their placeholders are replaced is read as configuration
            return;
        }
    }

    private static void document(DataNode document, FactSink sink) {
        String kind = document.text("kind").orElse("");
        boolean tekton =
                kind.equals("Task") && document.text("apiVersion").orElse("").startsWith("tekton.dev");
        boolean cron = SCHEDULED.contains(kind);
        DataNode spec = document.get("spec").orElse(null);
        if (spec == null || !tekton && !cron) {
            return;
        }
        String name = document.at("metadata")
                .flatMap(m -> m.text("name").or(() -> m.text("generateName")))
                .orElse(kind);
        boolean suspended = spec.text("suspend").orElse("").equals("true")
                || spec.text("enabled").orElse("").equals("false");
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), document.line()),
                "source",
                tekton ? "tekton" : "k8s",
                "name",
                name,
                "disabled",
                suspended ? true : null);
        List<List<DataNode>> commands = new ArrayList<>();
        containers(spec, commands, 0);
        if (cron) {
            schedules(spec)
                    .forEach(schedule -> sink.add(
                            FactKind.CRON,
                            Location.line(sink.path(), schedule.line()),
                            "schedule",
                            schedule.text(),
                            "command",
                            commands.isEmpty() ? name : words(commands.get(0)),
                            "disabled",
                            suspended ? true : null));
        }
        Origin origin = Origin.of(tekton ? "tekton" : "k8s", name);
        commands.forEach(words -> CommandWords.emit(words, ShellOptions.plain(), origin, new CommandFacts(sink)));
    }

    private static List<DataNode> schedules(DataNode spec) {
        List<DataNode> schedules = new ArrayList<>();
        for (Optional<DataNode> node :
                List.of(spec.get("schedule"), spec.get("schedules"), spec.at("trigger", "cronSchedule", "cron"))) {
            node.ifPresent(n -> schedules.addAll(ScriptLines.of(n)));
        }
        return schedules;
    }

    private static String words(List<DataNode> words) {
        return String.join(" ", words.stream().map(DataNode::text).toList());
    }

    /** Command and arguments of everything below that has an image; a script of Argo or Tekton is {@code sh -c} of it. */
    private static void containers(DataNode node, List<List<DataNode>> commands, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Optional<DataNode> script =
                node.get("script").or(() -> node.get("source")).filter(DataNode::isScalar);
        boolean container = node.get("image").isPresent() || node.get("name").isPresent();
        if (container
                && (script.isPresent()
                        || node.get("command").isPresent()
                        || node.get("args").isPresent())) {
            List<DataNode> words = new ArrayList<>();
            boolean python = node.get("command")
                    .filter(c -> c.texts().stream().anyMatch(w -> w.contains("python")))
                    .isPresent();
            if (script.isEmpty()) {
                node.get("command").ifPresent(c -> words.addAll(ScriptLines.of(c)));
                node.get("args").ifPresent(a -> words.addAll(ScriptLines.of(a)));
            } else if (!python) {
                words.add(DataNode.scalar("", "sh", false, node.line(), 1));
                words.add(DataNode.scalar("", "-c", false, node.line(), 1));
                words.add(script.get());
            }
            if (!words.isEmpty()) {
                commands.add(words);
            }
        }
        node.items().forEach(item -> containers(item, commands, depth + 1));
        node.entries().forEach(entry -> containers(entry.value(), commands, depth + 1));
    }
}
