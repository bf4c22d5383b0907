package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.inspect.command.ScriptLines;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.List;
import java.util.Set;

/** CI systems whose steps are plain lists of commands: AWS CodeBuild, Drone, Woodpecker. */
public final class CommandListInspector implements Inspector {

    private static final Set<String> BUILDSPECS = Set.of("buildspec.yml", "buildspec.yaml");

    @Override
    public String name() {
        return "command-lists";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return BUILDSPECS.contains(file.name()) || isDrone(file.path());
    }

    private static boolean isDrone(String path) {
        boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
        return yaml
                && (path.startsWith(".drone.") || path.startsWith(".woodpecker.") || path.startsWith(".woodpecker/"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (BUILDSPECS.contains(file.name())) {
            CiFacts.yaml(file.text(), sink)
                    .filter(root -> root.get("phases").isPresent())
                    .ifPresent(root -> codeBuild(root, new CiFacts(sink, "codebuild")));
            return;
        }
        CiFacts facts = new CiFacts(sink, file.path().startsWith(".drone") ? "drone" : "woodpecker");
        try {
            YamlReader.readAll(file.text()).forEach(document -> drone(document, facts));
        } catch (DataSyntaxException e) {
            CiFacts.yaml(file.text(), sink);
        }
    }

    private static void codeBuild(DataNode root, CiFacts facts) {
        facts.workflow(List.of("build"));
        facts.assumed("webhook", "change", "what starts a build is set on the server", 1);
        facts.job(CiFacts.Job.of("build", 1));
        for (DataNode.Entry phase : root.get("phases").map(DataNode::entries).orElse(List.of())) {
            boolean goesOn = phase.value().text("on-failure").orElse("").equals("CONTINUE");
            Origin origin = new Origin("workflow", "build", -1, goesOn ? "on-failure is CONTINUE" : "");
            phase.value()
                    .get("commands")
                    .ifPresent(commands -> ScriptLines.oneByOne(
                            ScriptLines.of(commands), ShellOptions.plain(), origin, facts.commands()));
        }
    }

    private static void drone(DataNode document, CiFacts facts) {
        List<DataNode.Entry> named = document.get("steps")
                .or(() -> document.get("pipeline"))
                .map(DataNode::entries)
                .orElse(List.of());
        List<DataNode> steps = document.get("steps").map(DataNode::items).orElse(List.of());
        if (named.isEmpty() && steps.isEmpty()) {
            return;
        }
        String job = document.text("name").orElse("pipeline");
        facts.workflow(List.of(job));
        List<String> events = document.get("trigger")
                .or(() -> document.get("when"))
                .flatMap(when -> when.get("event"))
                .map(event -> event.get("include").orElse(event).texts())
                .orElse(List.of("push"));
        for (String event : events) {
            String trigger = switch (event) {
                case "cron" -> "schedule";
                case "tag", "release", "promote", "deployment" -> "training";
                case "custom", "manual", "rollback" -> "human";
                default -> "change";
            };
            facts.trigger(event, trigger, null, document.line());
        }
        facts.job(CiFacts.Job.of(job, document.line()));
        steps.forEach(step -> step(step, job, facts));
        named.forEach(step -> step(step.value(), job, facts));
    }

    private static void step(DataNode step, String job, CiFacts facts) {
        boolean ignored = step.text("failure").orElse("").equals("ignore");
        Origin origin = new Origin(
                "workflow",
                job,
                -1,
                ignored ? "failure is ignored" : "",
                step.get("when").isPresent());
        step.get("commands")
                .ifPresent(commands -> ScriptLines.inOneShell(
                        ScriptLines.of(commands), ShellOptions.stopping(), origin, facts.commands()));
    }
}
