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

/** Bitbucket Pipelines. Custom pipelines start by hand or by a schedule on the server: they do not start by themselves here. */
public final class BitbucketInspector implements Inspector {

    private static final int DEEPEST = 4;

    @Override
    public String name() {
        return "bitbucket";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.path().equals("bitbucket-pipelines.yml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        CiFacts.yaml(file.text(), sink)
                .flatMap(root -> root.get("pipelines"))
                .ifPresent(p -> pipelines(p, new CiFacts(sink, "bitbucket")));
    }

    private static void pipelines(DataNode pipelines, CiFacts facts) {
        facts.workflow(pipelines.entries().stream().map(DataNode.Entry::key).toList());
        for (DataNode.Entry section : pipelines.entries()) {
            String trigger =
                    section.key().equals("tags") ? "training" : section.key().equals("custom") ? "human" : "change";
            facts.trigger(section.key(), trigger, null, section.line());
            boolean custom = section.key().equals("custom");
            if (section.value().isList()) {
                steps(section.value(), section.key(), custom, facts, 0);
            }
            for (DataNode.Entry pipeline : section.value().entries()) {
                steps(pipeline.value(), section.key() + " " + pipeline.key(), custom, facts, 0);
            }
        }
    }

    private static void steps(DataNode list, String name, boolean custom, CiFacts facts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (DataNode item : list.items()) {
            item.get("step").ifPresent(step -> step(step, name, custom, facts));
            item.get("parallel")
                    .ifPresent(p -> steps(p.isList() ? p : p.get("steps").orElse(p), name, custom, facts, depth + 1));
            item.get("stage").flatMap(s -> s.get("steps")).ifPresent(s -> steps(s, name, custom, facts, depth + 1));
        }
    }

    private static void step(DataNode step, String pipeline, boolean custom, CiFacts facts) {
        String job = pipeline + " / " + step.text("name").orElse("step " + step.line());
        boolean manual = step.text("trigger").orElse("").equals("manual");
        facts.job(CiFacts.Job.of(job, step.line()).when(null, custom || manual));
        List<DataNode> lines = new ArrayList<>();
        step.get("script").ifPresent(script -> lines.addAll(ScriptLines.of(script)));
        ScriptLines.inOneShell(lines, ShellOptions.stopping(), Origin.of("workflow", job), facts.commands());
    }
}
