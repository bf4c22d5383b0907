package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.inspect.command.ScriptLines;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Buildkite pipelines. What starts them is set on the server; each change is assumed. Steps that are uploaded while it runs are not seen. */
public final class BuildkiteInspector implements Inspector {

    private static final int DEEPEST = 4;
    private static final String STARTED = "what starts a pipeline is set on the server";
    private static final Pattern SCHEDULED = Pattern.compile("build\\.source\\s{0,9}(==|!=)\\s{0,9}[\"']schedule[\"']");

    @Override
    public String name() {
        return "buildkite";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.YAML
                && !file.path().startsWith(".github/")
                && !file.path().startsWith(".circleci/");
    }

    private static boolean named(SourceFile file) {
        return file.path().startsWith(".buildkite/") || file.name().startsWith("buildkite.");
    }

    /** A pipeline of another name, which a step may upload. */
    private static boolean mayBe(String text) {
        return text.contains("\nsteps:") || text.startsWith("steps:")
                ? text.contains("- command:") || text.contains("- label:") && text.contains("command")
                : false;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (!named(file) && !mayBe(text)) {
            return;
        }
        Optional<DataNode> steps =
                CiFacts.yaml(text, sink).flatMap(root -> root.isList() ? Optional.of(root) : root.get("steps"));
        if (steps.isEmpty()) {
            return;
        }
        List<DataNode> commands = new ArrayList<>();
        collect(steps.get(), commands, 0);
        if (commands.isEmpty()) {
            return;
        }
        CiFacts facts = new CiFacts(sink, "buildkite");
        facts.workflow(commands.stream().map(BuildkiteInspector::key).toList());
        if (named(file)) {
            facts.assumed("push", "change", STARTED, 1);
            commands.stream()
                    .filter(step -> condition(step).contains("event == 'schedule'"))
                    .findFirst()
                    .ifPresent(step -> facts.assumed("schedule", "schedule", STARTED, step.line()));
        }
        commands.forEach(step -> step(step, facts));
    }

    /** The condition on the build's source; other conditions are unknown. */
    private static String condition(DataNode step) {
        String text = step.text("if").orElse("");
        Matcher scheduled = SCHEDULED.matcher(text);
        return text.isEmpty()
                ? ""
                : scheduled.find() && !text.contains("||") ? "event " + scheduled.group(1) + " 'schedule'" : "unknown";
    }

    /** Steps with commands, up to the first that waits for a person. */
    private static void collect(DataNode steps, List<DataNode> commands, int depth) {
        for (DataNode step : depth > DEEPEST ? List.<DataNode>of() : steps.items()) {
            if (step.get("block").isPresent() || step.get("input").isPresent()) {
                return;
            }
            if (step.get("command").isPresent() || step.get("commands").isPresent()) {
                commands.add(step);
            }
            step.get("steps").ifPresent(inner -> collect(inner, commands, depth + 1));
        }
    }

    private static String key(DataNode step) {
        return step.text("key")
                .or(() -> step.text("id"))
                .or(() -> step.text("label"))
                .or(() -> step.text("name"))
                .orElse("step " + step.line());
    }

    private static void step(DataNode step, CiFacts facts) {
        boolean soft = step.get("soft_fail")
                .filter(s -> s.isList() || s.text().equals("true"))
                .isPresent();
        facts.job(CiFacts.Job.of(key(step), step.line())
                .needing(step.get("depends_on").map(DataNode::texts).orElse(List.of()))
                .when(condition(step).isEmpty() ? null : condition(step), false)
                .mayFail(soft));
        List<DataNode> lines = ScriptLines.of(
                step.get("command").or(() -> step.get("commands")).orElseThrow());
        ScriptLines.inOneShell(lines, ShellOptions.stopping(), Origin.of("workflow", key(step)), facts.commands());
    }
}
