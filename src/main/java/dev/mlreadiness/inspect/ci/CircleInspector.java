package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * CircleCI: jobs that some workflow runs, with the steps of the file's own commands put in. Orbs are not followed. CircleCI starts scripts as {@code bash -eo
 * pipefail}.
 */
public final class CircleInspector implements Inspector {

    private static final Pattern PARAMETER = Pattern.compile(
            "<<[ \\t]{0,20}(?:parameters|pipeline\\.parameters|pipeline|matrix)\\.([\\w.-]{1,100})[ \\t]{0,20}>>");
    private static final int DEEPEST = 5;
    private static final int MOST_STEPS = 2_000;

    @Override
    public String name() {
        return "circle";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.path().startsWith(".circleci/")
                && (file.name().endsWith(".yml") || file.name().endsWith(".yaml"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        CiFacts.yaml(file.text(), sink)
                .filter(root ->
                        root.get("jobs").isPresent() || root.get("workflows").isPresent())
                .ifPresent(root -> new Reading(root, new CiFacts(sink, "circle")).read());
    }

    /** A use of a job in a workflow. */
    private record Use(List<String> requires, boolean approved) {}

    private static final class Reading {
        private final DataNode root;
        private final CiFacts facts;
        private final Map<String, Use> uses = new LinkedHashMap<>();
        private int steps;

        Reading(DataNode root, CiFacts facts) {
            this.root = root;
            this.facts = facts;
        }

        void read() {
            List<DataNode.Entry> jobs = root.get("jobs").map(DataNode::entries).orElse(List.of());
            facts.workflow(jobs.stream().map(DataNode.Entry::key).toList());
            List<DataNode.Entry> workflows = root.get("workflows").map(DataNode::entries).orElse(List.of()).stream()
                    .filter(w -> w.value().isMap())
                    .toList();
            workflows.forEach(w -> workflow(w.value(), w.line()));
            if (workflows.isEmpty()) {
                facts.trigger("push", "change", null, 1);
            }
            for (DataNode.Entry job : jobs) {
                job(job, workflows.isEmpty() ? new Use(List.of(), false) : uses.get(job.key()));
            }
        }

        private void workflow(DataNode workflow, int line) {
            List<DataNode> triggers =
                    workflow.get("triggers").map(DataNode::items).orElse(List.of());
            for (DataNode trigger : triggers) {
                trigger.at("schedule")
                        .flatMap(s -> s.text("cron"))
                        .ifPresent(cron -> facts.trigger("schedule", "schedule", cron, trigger.line()));
            }
            if (triggers.isEmpty()) {
                facts.trigger("push", "change", null, line);
            }
            Set<String> approvals = new LinkedHashSet<>();
            for (DataNode item : workflow.get("jobs").map(DataNode::items).orElse(List.of())) {
                if (item.isScalar()) {
                    uses.putIfAbsent(item.text(), new Use(List.of(), false));
                }
                for (DataNode.Entry entry : item.entries()) {
                    List<String> requires =
                            entry.value().get("requires").map(DataNode::texts).orElse(List.of());
                    if (entry.value().text("type").orElse("").equals("approval")) {
                        approvals.add(entry.key());
                    } else {
                        boolean approved = requires.stream().anyMatch(approvals::contains);
                        uses.putIfAbsent(entry.key(), new Use(requires, approved));
                    }
                }
            }
        }

        private void job(DataNode.Entry job, Use use) {
            facts.job(CiFacts.Job.of(job.key(), job.line())
                    .needing(use == null ? List.of() : use.requires())
                    .when(use != null && use.approved() ? "approval" : null, use == null));
            String folder = folder(job.value(), "");
            steps(job.value().get("steps").orElse(null), job.key(), folder, 0);
        }

        private void steps(DataNode list, String job, String folder, int depth) {
            for (DataNode step : list == null || depth > DEEPEST ? List.<DataNode>of() : list.items()) {
                if (++steps > MOST_STEPS) {
                    return;
                }
                if (step.isScalar()) {
                    command(step.text(), job, folder, step.line(), depth);
                }
                for (DataNode.Entry entry : step.entries()) {
                    switch (entry.key()) {
                        case "run" -> run(entry.value(), job, folder);
                        case "when", "unless" ->
                            steps(entry.value().get("steps").orElse(null), job, folder, depth + 1);
                        default -> command(entry.key(), job, folder, entry.line(), depth);
                    }
                }
            }
        }

        /** A command of the file, or a step of CircleCI or an orb. */
        private void command(String name, String job, String folder, int line, int depth) {
            Optional<DataNode> own = root.at("commands", name, "steps");
            if (own.isPresent()) {
                steps(own.get(), job, folder, depth + 1);
            } else {
                facts.step(job, name, null, null, line);
            }
        }

        private void run(DataNode run, String job, String folder) {
            Optional<DataNode> script =
                    run.isScalar() ? Optional.of(run) : run.get("command").filter(DataNode::isScalar);
            if (script.isEmpty()) {
                return;
            }
            facts.step(job, null, script.get().text(), run.text("name").orElse(null), run.line());
            String when = run.text("when").orElse("");
            String swallowed = when.equals("on_fail") ? "the step runs only after a failure" : "";
            ShellOptions options = ShellOptions.strict().withCwd(folder(run, folder));
            Origin origin = new Origin("workflow", job, -1, swallowed);
            facts.commands()
                    .script(shell(script.get().text()), options, script.get().line(), origin);
        }

        /** {@code << parameters.x >>} is filled in before the shell starts, {@code \\<<} is a here-document. */
        private static String shell(String script) {
            return PARAMETER.matcher(script).replaceAll("\\${$1}").replace("\\<<", "<<");
        }

        /** {@code ~/project} is where the checkout stands unless a job says otherwise. */
        private static String folder(DataNode node, String otherwise) {
            String folder = node.text("working_directory").orElse("");
            if (folder.isEmpty()
                    || folder.equals("~/project")
                    || node.get("steps").isPresent()) {
                return otherwise;
            }
            folder = folder.startsWith("~/project/") ? folder.substring("~/project/".length()) : folder;
            return folder.startsWith("~") || folder.startsWith("/") || folder.contains("<<")
                    ? null
                    : LocalPath.resolve("", folder);
        }
    }
}
