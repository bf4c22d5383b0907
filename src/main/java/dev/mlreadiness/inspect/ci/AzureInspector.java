package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Azure Pipelines: pipelines and templates, known by their content since they may have any name. A file that sets nothing which only a pipeline may set is taken as
 * a template: it starts with the pipeline that includes it.
 */
public final class AzureInspector implements Inspector {

    private static final Pattern TOP = Pattern.compile("^(?:steps|jobs|stages|extends):", Pattern.MULTILINE);
    private static final List<String> STEP_WORDS =
            List.of("- script:", "- bash:", "- task:", "- template:", "template:");
    private static final List<String> PIPELINE_ONLY =
            List.of("trigger", "pr", "schedules", "pool", "resources", "name");
    private static final int DEEPEST = 10;

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String path = file.path();
        return file.kind() == FileKind.YAML
                && !path.startsWith(".github/")
                && !path.startsWith(".circleci/")
                && !path.contains(".gitlab");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (STEP_WORDS.stream().noneMatch(text::contains) || !TOP.matcher(text).find()) {
            return;
        }
        Optional<DataNode> root = CiFacts.yaml(text, sink);
        if (root.isPresent() && root.get().isMap() && isAzure(root.get())) {
            read(root.get(), new CiFacts(sink, "azure"));
        }
    }

    /** Lists below the known keys with items of the known form. */
    private static boolean isAzure(DataNode root) {
        if (root.at("extends", "template").isPresent()) {
            return true;
        }
        for (String key : List.of("steps", "jobs", "stages")) {
            for (DataNode item : root.get(key).map(DataNode::items).orElse(List.of())) {
                for (DataNode.Entry entry : item.entries()) {
                    if (List.of("script", "bash", "task", "template", "job", "deployment", "stage", "checkout")
                            .contains(entry.key())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void read(DataNode root, CiFacts facts) {
        List<AzureJob> jobs = new ArrayList<>();
        List<String> includes = new ArrayList<>();
        collect(root, "", jobs, includes, facts, 0);
        facts.workflow(jobs.stream().map(AzureJob::name).toList());
        if (PIPELINE_ONLY.stream().anyMatch(key -> root.get(key).isPresent())
                        && root.get("parameters").isEmpty()
                || root.get("trigger").isPresent()
                || root.get("pr").isPresent()
                || root.get("schedules").isPresent()) {
            triggers(root, facts);
        }
        root.at("extends").flatMap(e -> e.text("template")).ifPresent(t -> include(t, includes, facts));
        if (!includes.isEmpty()) {
            facts.job(CiFacts.Job.of("templates", 1).including(includes));
        }
        jobs.forEach(AzureJob::emit);
    }

    private static void triggers(DataNode root, CiFacts facts) {
        Optional<DataNode> trigger = root.get("trigger");
        boolean none =
                trigger.filter(t -> t.isScalar() && t.text().equals("none")).isPresent();
        boolean tagsOnly = trigger.filter(
                        t -> t.get("tags").isPresent() && t.get("branches").isEmpty())
                .isPresent();
        if (!none) {
            int line = trigger.map(DataNode::line).orElse(1);
            facts.trigger("trigger", tagsOnly ? "training" : "change", null, line);
        }
        root.get("pr")
                .filter(pr -> !(pr.isScalar() && pr.text().equals("none")))
                .ifPresent(pr -> facts.trigger("pr", "change", null, pr.line()));
        for (DataNode schedule : root.get("schedules").map(DataNode::items).orElse(List.of())) {
            schedule.text("cron").ifPresent(cron -> facts.trigger("schedules", "schedule", cron, schedule.line()));
        }
        for (DataNode pipeline :
                root.at("resources", "pipelines").map(DataNode::items).orElse(List.of())) {
            pipeline.get("trigger")
                    .filter(t -> !(t.isScalar() && t.text().equals("none")))
                    .ifPresent(t -> facts.trigger("pipeline", "change", null, t.line()));
        }
        boolean pr = root.get("pr").filter(p -> !p.text().equals("none")).isPresent();
        if (none && !pr && root.get("schedules").isEmpty()) {
            facts.trigger("manual", "human", null, trigger.get().line());
        }
    }

    /** Jobs of a pipeline, a stage or a list; items under an expression such as {@code ${{ if … }}:} count as if it holds. */
    private static void collect(
            DataNode node, String stage, List<AzureJob> jobs, List<String> includes, CiFacts facts, int depth) {
        node.get("steps").ifPresent(s -> jobs.add(AzureJob.ofSteps(stage.isEmpty() ? "job" : stage, node, s, facts)));
        node.get("jobs").ifPresent(list -> items(list, stage, jobs, includes, facts, depth));
        node.get("stages").ifPresent(list -> items(list, stage, jobs, includes, facts, depth));
    }

    private static void items(
            DataNode list, String stage, List<AzureJob> jobs, List<String> includes, CiFacts facts, int depth) {
        for (DataNode item : depth > DEEPEST ? List.<DataNode>of() : list.items()) {
            item.text("template").ifPresent(t -> include(t, includes, facts));
            if (item.get("stage").isPresent()) {
                int before = jobs.size();
                collect(item, item.text("stage").orElse("stage"), jobs, includes, facts, depth + 1);
                jobs.subList(before, jobs.size()).forEach(job -> job.within(item.text("condition")));
            } else if (item.get("job").isPresent() || item.get("deployment").isPresent()) {
                jobs.add(AzureJob.of(stage, item, facts));
            }
            item.entries().stream()
                    .filter(e -> e.key().startsWith("${{") && e.value().isList())
                    .forEach(e -> items(e.value(), stage, jobs, includes, facts, depth + 1));
        }
    }

    static void include(String template, List<String> includes, CiFacts facts) {
        String path = template.endsWith("@self") ? template.substring(0, template.length() - 5) : template;
        // a template of another repository keeps its name, so that a user can say what it runs
        String file = path.contains("@") ? path : LocalPath.resolve(LocalPath.folder(facts.path()), path);
        if (!file.isEmpty() && !includes.contains(file)) {
            includes.add(file);
        }
    }
}
