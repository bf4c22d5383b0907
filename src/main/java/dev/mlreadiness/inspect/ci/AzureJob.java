package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job of an Azure pipeline. Its scripts run without {@code -e}: only the last command of each decides. */
final class AzureJob {

    private static final int DEEPEST = 10;

    private final String name;
    private final String stage;
    private final DataNode body;
    private final List<DataNode> steps = new ArrayList<>();
    private final List<String> includes = new ArrayList<>();
    private final CiFacts facts;
    private Optional<String> around = Optional.empty();

    private AzureJob(String name, String stage, DataNode body, CiFacts facts) {
        this.name = name;
        this.stage = stage;
        this.body = body;
        this.facts = facts;
    }

    /** Steps that stand without a job. */
    static AzureJob ofSteps(String name, DataNode body, DataNode steps, CiFacts facts) {
        AzureJob job = new AzureJob(name, "", body, facts);
        job.collect(steps, 0);
        return job;
    }

    /** A job or deployment. */
    static AzureJob of(String stage, DataNode body, CiFacts facts) {
        String own = body.text("job").or(() -> body.text("deployment")).orElse("job");
        AzureJob job = new AzureJob(stage.isEmpty() ? own : stage + "." + own, stage, body, facts);
        body.get("steps").ifPresent(s -> job.collect(s, 0));
        body.get("strategy").ifPresent(strategy -> job.deployment(strategy, 0));
        return job;
    }

    /** With the condition of its stage, which holds where the job has none of its own. */
    AzureJob within(Optional<String> condition) {
        around = condition;
        return this;
    }

    String name() {
        return name;
    }

    private void deployment(DataNode node, int depth) {
        for (DataNode.Entry entry : node.entries()) {
            if (entry.key().equals("steps")) {
                collect(entry.value(), depth);
            } else if (depth < 4) {
                deployment(entry.value(), depth + 1);
            }
        }
    }

    private void collect(DataNode list, int depth) {
        for (DataNode step : depth > DEEPEST ? List.<DataNode>of() : list.items()) {
            step.text("template").ifPresent(t -> AzureInspector.include(t, includes, facts));
            step.entries().stream()
                    .filter(e -> e.key().startsWith("${{") && e.value().isList())
                    .forEach(e -> collect(e.value(), depth + 1));
            if (!step.text("enabled").orElse("").equals("false")) {
                steps.add(step);
            }
        }
    }

    void emit() {
        String condition =
                body.text("condition").or(() -> around).map(AzureCondition::of).orElse(null);
        List<String> needs = body.get("dependsOn").map(DataNode::texts).orElse(List.of()).stream()
                .map(n -> stage.isEmpty() ? n : stage + "." + n)
                .toList();
        facts.job(CiFacts.Job.of(name, body.line())
                .needing(needs)
                .including(includes)
                .when(condition, "false".equals(condition))
                .mayFail(isTrue(body, "continueOnError")));
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), i);
        }
    }

    private void step(DataNode step, int index) {
        Optional<DataNode> script = script(step);
        String uses = step.text("task").orElse(null);
        String run = script.map(DataNode::text).orElse(null);
        if (uses == null && run == null) {
            return;
        }
        facts.step(name, uses, run, step.text("displayName").orElse(null), step.line());
        if (script.isEmpty()) {
            return;
        }
        String swallowed = isTrue(step, "continueOnError") ? "continueOnError is set on the step" : "";
        boolean conditional = step.get("condition").isPresent();
        ShellOptions options = ShellOptions.plain().withCwd(folder(step)).withVariables(variables());
        Origin origin = new Origin("workflow", name, index, swallowed, conditional);
        facts.commands().script(script.get().text(), options, script.get().line(), origin);
    }

    private static boolean isTrue(DataNode node, String key) {
        return node.text(key).orElse("").equalsIgnoreCase("true");
    }

    private static Optional<DataNode> script(DataNode step) {
        Optional<DataNode> text = step.get("script").or(() -> step.get("bash")).filter(DataNode::isScalar);
        String task = step.text("task").orElse("");
        Optional<DataNode> inputs = step.get("inputs");
        if (text.isPresent() || task.isEmpty() || inputs.isEmpty()) {
            return text;
        }
        int at = task.indexOf('@');
        return task(at < 0 ? task : task.substring(0, at), inputs.get());
    }

    /** The command that a task amounts to. */
    private static Optional<DataNode> task(String task, DataNode in) {
        return switch (task) {
            case "Bash", "CmdLine", "AzureCLI", "ShellScript" ->
                in.get("inlineScript")
                        .or(() -> in.get("script"))
                        .filter(DataNode::isScalar)
                        .filter(s -> !s.isNull())
                        .or(() -> command(in, "bash ", "scriptPath", "filePath"));
            case "PythonScript" -> command(in, "python ", "scriptPath");
            case "Maven" ->
                in.text("goals")
                        .or(() -> Optional.of("package"))
                        .map(goals -> written(
                                "mvn -f " + in.text("mavenPomFile").orElse("pom.xml") + " " + goals + " "
                                        + in.text("options").orElse(""),
                                in));
            case "Gradle" -> command(in, "gradle ", "tasks");
            case "Npm" -> command(in, "npm ", "customCommand");
            case "Docker" ->
                in.text("command")
                        .filter(c -> c.toLowerCase(java.util.Locale.ROOT).startsWith("build"))
                        .map(c -> written(
                                "docker build -f "
                                        + in.text("Dockerfile")
                                                .or(() -> in.text("dockerfile"))
                                                .orElse("Dockerfile") + " .",
                                in));
            default -> Optional.empty();
        };
    }

    private static Optional<DataNode> command(DataNode in, String program, String... keys) {
        for (String key : keys) {
            Optional<String> value = in.text(key);
            if (value.isPresent()) {
                String arguments = in.text("arguments").map(a -> " " + a).orElse("");
                return Optional.of(written(program + value.get() + arguments, in));
            }
        }
        return Optional.empty();
    }

    private static DataNode written(String command, DataNode at) {
        return DataNode.scalar("", command, false, at.line(), at.column());
    }

    private static String folder(DataNode step) {
        String folder = step.text("workingDirectory")
                .or(() -> step.at("inputs")
                        .flatMap(in -> in.text("workingDirectory").or(() -> in.text("cwd"))))
                .orElse("");
        for (String root : List.of(
                "$(Build.SourcesDirectory)", "$(System.DefaultWorkingDirectory)", "$(Build.Repository.LocalPath)")) {
            folder = folder.startsWith(root) ? "." + folder.substring(root.length()) : folder;
        }
        return folder.contains("$") ? null : LocalPath.resolve("", folder);
    }

    private Map<String, String> variables() {
        Map<String, String> known = new HashMap<>();
        body.get("variables").ifPresent(variables -> {
            variables.entries().stream()
                    .filter(e -> e.value().isScalar())
                    .forEach(e -> known.put(e.key(), e.value().text()));
            variables
                    .items()
                    .forEach(v -> v.text("name")
                            .ifPresent(n -> known.put(n, v.text("value").orElse(""))));
        });
        known.values().removeIf(v -> v.contains("$"));
        return known;
    }
}
