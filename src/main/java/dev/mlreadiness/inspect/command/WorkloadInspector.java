package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.config.Placeholders;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kubernetes workloads that run to an end, with the commands of their containers: what starts by a schedule (CronJob, Argo's CronWorkflow, Kubeflow's ScheduledWorkflow, scheduled
 * Spark applications), by an event (Argo Events), and what something else starts (Job, Workflow and its templates, the tasks of Tekton). Templates of Helm are read with a word
 * for each value: what they schedule is assumed. A broken file is reported by the inspector of YAML.
 */
public final class WorkloadInspector implements Inspector {

    private static final Set<String> SCHEDULED =
            Set.of("CronJob", "CronWorkflow", "ScheduledWorkflow", "ScheduledSparkApplication");
    /** Other kinds, with the API group that they must have. */
    private static final Map<String, String> STARTED = Map.of(
            "Job", "batch/",
            "Workflow", "argoproj.io/",
            "WorkflowTemplate", "argoproj.io/",
            "ClusterWorkflowTemplate", "argoproj.io/",
            "Sensor", "argoproj.io/",
            "SparkApplication", "sparkoperator.k8s.io/",
            "Task", "tekton.dev/",
            "Pipeline", "tekton.dev/",
            "PipelineRun", "tekton.dev/");

    private static final Pattern KIND = Pattern.compile(
            "^ {0,8}kind: {0,8}[\"']?(\\w{0,20}(?:CronJob|Workflow|Application|Job|WorkflowTemplate|Sensor|Task|Pipeline|PipelineRun))\\b",
            Pattern.MULTILINE);
    private static final Pattern SWITCH =
            Pattern.compile("\\A\\s{0,200}\\{\\{-? {0,9}if {1,9}\\.Values\\.([\\w.]{1,100}) {0,9}-?}}");
    private static final int DEEPEST = 16;

    @Override
    public String name() {
        return "workloads";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.YAML
                || file.kind() == FileKind.TEMPLATE
                        && (file.name().contains(".yaml") || file.name().contains(".yml"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (!KIND.matcher(text).find()) {
            return;
        }
        boolean template = text.contains("{{");
        List<DataNode> documents;
        try {
            documents = YamlReader.readAll(text);
        } catch (DataSyntaxException e) {
            try {
                documents = template ? YamlReader.readAll(Placeholders.without(text)) : List.of();
            } catch (DataSyntaxException again) {
                return;
            }
        }
        Matcher first = SWITCH.matcher(text);
        String values = first.find() ? first.group(1) : "";
        boolean chart = template && text.contains(".Values");
        documents.forEach(document -> document(document, chart, values, sink));
    }

    private static void document(DataNode document, boolean chart, String values, FactSink sink) {
        String kind = document.text("kind").orElse("");
        boolean cron = SCHEDULED.contains(kind);
        boolean started = STARTED.containsKey(kind)
                && document.text("apiVersion")
                        .orElse(kind.equals("Job") ? "batch/" : "")
                        .startsWith(STARTED.get(kind));
        DataNode spec = document.get("spec").orElse(null);
        if (spec == null || !started && !cron) {
            return;
        }
        String name = document.at("metadata")
                .flatMap(m -> m.text("name").or(() -> m.text("generateName")))
                .filter(n -> !n.contains("{{") && !n.equals(Placeholders.WORD))
                .orElse(kind + " line " + document.line());
        boolean suspended = spec.text("suspend").orElse("").equals("true")
                || spec.text("enabled").orElse("").equals("false");
        List<String> bases = new ArrayList<>();
        references(spec, bases, 0);
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), document.line()),
                "source",
                source(kind),
                "name",
                name,
                "extends",
                bases.isEmpty() ? null : bases,
                "disabled",
                suspended ? true : null);
        List<List<DataNode>> commands = new ArrayList<>();
        containers(spec, commands, 0);
        if (cron) {
            schedules(spec).forEach(schedule -> cron(name, schedule, commands, suspended, chart, values, sink));
        } else {
            event(kind, document.line(), name, sink);
        }
        Origin origin = Origin.of(source(kind), name);
        commands.forEach(words -> CommandWords.emit(words, ShellOptions.plain(), origin, new CommandFacts(sink)));
    }

    private static String source(String kind) {
        boolean tekton = STARTED.getOrDefault(kind, "").startsWith("tekton");
        return tekton ? "tekton" : SCHEDULED.contains(kind) ? "k8s-schedule" : "k8s";
    }

    private static void cron(
            String name,
            DataNode schedule,
            List<List<DataNode>> commands,
            boolean suspended,
            boolean chart,
            String values,
            FactSink sink) {
        sink.add(
                FactKind.CRON,
                Location.line(sink.path(), schedule.line()),
                "schedule",
                schedule.text(),
                "command",
                commands.isEmpty() ? name : words(commands.get(0)),
                "target",
                name,
                "disabled",
                suspended ? true : null,
                "assumed",
                chart ? "the values of the chart decide" : null,
                "switch",
                values.isEmpty() ? null : values);
    }

    /** What the server starts: Tekton's pipelines on changes, the workflows of a sensor on events such as new data. */
    private static void event(String kind, int line, String name, FactSink sink) {
        boolean tekton = kind.equals("Pipeline") || kind.equals("PipelineRun");
        if (!tekton && !kind.equals("Sensor")) {
            return;
        }
        String system = tekton ? "tekton" : "argo";
        sink.add(FactKind.CI_WORKFLOW, Location.line(sink.path(), line), "system", system, "jobs", List.of(name));
        sink.add(
                FactKind.CI_TRIGGER,
                Location.line(sink.path(), line),
                "system",
                system,
                "event",
                tekton ? "push" : "sensor",
                "trigger",
                tekton ? "change" : "training",
                "disabled",
                false,
                "assumed",
                "the event is set on the server");
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

    /** Names of workflow templates and tasks that run as a part. */
    private static void references(DataNode node, List<String> names, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (String key : List.of("workflowTemplateRef", "templateRef", "taskRef", "pipelineRef")) {
            node.get(key)
                    .flatMap(r -> r.text("name"))
                    .filter(n -> !names.contains(n))
                    .ifPresent(names::add);
        }
        node.items().forEach(item -> references(item, names, depth + 1));
        node.entries().forEach(entry -> references(entry.value(), names, depth + 1));
    }

    /** Command and arguments of everything below that has an image; a script of Argo or Tekton is {@code sh -c} of it. */
    private static void containers(DataNode node, List<List<DataNode>> commands, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Optional<DataNode> script =
                node.get("script").or(() -> node.get("source")).filter(DataNode::isScalar);
        boolean container = node.get("image").isPresent() || node.get("name").isPresent();
        List<DataNode> words = new ArrayList<>();
        if (container && script.isPresent()) {
            script(node, script.get(), words);
        } else if (container) {
            node.get("command").ifPresent(c -> words.addAll(ScriptLines.of(c)));
            node.get("args").ifPresent(a -> words.addAll(ScriptLines.of(a)));
        }
        node.text("mainApplicationFile").ifPresent(file -> {
            words.add(DataNode.scalar("", "spark-submit", false, node.line(), 1));
            words.add(DataNode.scalar("", file.replaceFirst("^local://", ""), false, node.line(), 1));
        });
        if (!words.isEmpty()) {
            commands.add(words);
        }
        node.items().forEach(item -> containers(item, commands, depth + 1));
        node.entries().forEach(entry -> containers(entry.value(), commands, depth + 1));
    }

    private static void script(DataNode node, DataNode script, List<DataNode> words) {
        boolean python = node.get("command")
                .filter(c -> c.texts().stream().anyMatch(w -> w.contains("python")))
                .isPresent();
        words.add(DataNode.scalar("", python ? "python" : "sh", false, node.line(), 1));
        words.add(DataNode.scalar("", "-c", false, node.line(), 1));
        words.add(script);
    }
}
