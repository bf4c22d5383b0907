package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.inspect.command.ScriptLines;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Buildkite pipelines. What starts them is set on the server; each change is assumed. Steps that are uploaded while it runs are not seen. */
public final class BuildkiteInspector implements Inspector {

    private static final int DEEPEST = 4;

    @Override
    public String name() {
        return "buildkite";
    }

    @Override
    public boolean accepts(SourceFile file) {
        boolean yaml = file.name().endsWith(".yml") || file.name().endsWith(".yaml");
        return yaml && (file.path().startsWith(".buildkite/") || file.name().startsWith("buildkite."));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        Optional<DataNode> steps =
                CiFacts.yaml(file.text(), sink).flatMap(root -> root.isList() ? Optional.of(root) : root.get("steps"));
        if (steps.isEmpty()) {
            return;
        }
        List<DataNode> commands = new ArrayList<>();
        collect(steps.get(), commands, 0);
        CiFacts facts = new CiFacts(sink, "buildkite");
        facts.workflow(commands.stream().map(BuildkiteInspector::key).toList());
        facts.trigger("push", "change", null, 1);
        commands.forEach(step -> step(step, facts));
    }

    private static void collect(DataNode steps, List<DataNode> commands, int depth) {
        for (DataNode step : depth > DEEPEST ? List.<DataNode>of() : steps.items()) {
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
                .when(step.text("if").orElse(null), false)
                .mayFail(soft));
        List<DataNode> lines = ScriptLines.of(
                step.get("command").or(() -> step.get("commands")).orElseThrow());
        ScriptLines.inOneShell(lines, ShellOptions.stopping(), Origin.of("workflow", key(step)), facts.commands());
    }
}
