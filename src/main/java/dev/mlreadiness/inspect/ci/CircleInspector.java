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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A use of a job in a workflow: what it needs, when it starts. */
    private record Use(String job, List<String> requires, String condition, boolean approval) {}

    private static final class Reading {
        private final DataNode root;
        private final CiFacts facts;
        private final CircleConditions conditions;
        private final Map<String, Use> uses = new LinkedHashMap<>();
        private int steps;

        Reading(DataNode root, CiFacts facts) {
            this.root = root;
            this.facts = facts;
            this.conditions = new CircleConditions(root);
        }

        void read() {
            List<DataNode.Entry> jobs = root.get("jobs").map(DataNode::entries).orElse(List.of());
            facts.workflow(jobs.stream().map(DataNode.Entry::key).toList());
            if (root.text("setup").orElse("").equals("true")) {
                facts.job(CiFacts.Job.of("setup", 1).including(List.of("setup: true")));
            }
            List<DataNode.Entry> workflows = root.get("workflows").map(DataNode::entries).orElse(List.of()).stream()
                    .filter(w -> w.value().isMap())
                    .toList();
            if (workflows.isEmpty()) {
                facts.trigger(CircleConditions.PUSH, "change", null, 1);
                jobs.forEach(job -> uses.put(job.key(), new Use(job.key(), List.of(), null, false)));
            }
            workflows.forEach(this::workflow);
            triggers(workflows);
            uses.forEach((name, use) ->
                    jobs.stream().filter(job -> job.key().equals(use.job())).forEach(job -> job(name, job, use)));
            jobs.stream()
                    .filter(job ->
                            uses.values().stream().noneMatch(use -> use.job().equals(job.key())))
                    .forEach(job -> job(job.key(), job, new Use(job.key(), List.of(), "false", false)));
        }

        /** Whatever some job asks for may start the file. */
        private void triggers(List<DataNode.Entry> workflows) {
            if (workflows.isEmpty()) {
                return;
            }
            String all =
                    String.join("\n", uses.values().stream().map(Use::condition).toList());
            int line = workflows.get(0).line();
            if (uses.values().stream().anyMatch(use -> !use.condition().contains("event == 'schedule'"))) {
                facts.trigger(CircleConditions.PUSH, "change", null, line);
            }
            if (all.contains("event == 'tag'")) {
                facts.trigger("tag", "training", null, line);
            }
            if (all.contains("(event == 'scheduled_pipeline')")) {
                facts.assumed(CircleConditions.PIPELINE, "schedule", "the schedule is set on the server", line);
            }
        }

        private void workflow(DataNode.Entry entry) {
            DataNode workflow = entry.value();
            boolean scheduled = false;
            for (DataNode trigger :
                    workflow.get("triggers").map(DataNode::items).orElse(List.of())) {
                Optional<String> cron = trigger.at("schedule").flatMap(s -> s.text("cron"));
                cron.ifPresent(c -> facts.trigger("schedule", "schedule", c, trigger.line()));
                scheduled |= cron.isPresent();
            }
            String condition = scheduled ? "event == 'schedule'" : "event != 'schedule'";
            condition +=
                    workflow.get("when").map(w -> " && " + conditions.of(w)).orElse("");
            condition +=
                    workflow.get("unless").map(w -> " && !" + conditions.of(w)).orElse("");
            for (DataNode item : workflow.get("jobs").map(DataNode::items).orElse(List.of())) {
                if (item.isScalar()) {
                    use(entry.key(), new Use(item.text(), List.of(), condition, false));
                }
                for (DataNode.Entry job : item.entries()) {
                    DataNode body = job.value();
                    String own = condition
                            + body.get("filters").map(CircleConditions::filters).orElse("");
                    use(
                            entry.key(),
                            new Use(
                                    job.key(),
                                    body.get("requires").map(DataNode::texts).orElse(List.of()),
                                    own,
                                    body.text("type").orElse("").equals("approval")));
                }
            }
        }

        /** A job that several workflows use is a target for each. */
        private void use(String workflow, Use use) {
            uses.putIfAbsent(uses.containsKey(use.job()) ? use.job() + " (" + workflow + ")" : use.job(), use);
            if (use.approval()) {
                facts.job(CiFacts.Job.of(use.job(), 1).when("approval", true));
            }
        }

        private void job(String name, DataNode.Entry job, Use use) {
            facts.job(CiFacts.Job.of(name, job.line())
                    .needing(use.requires())
                    .when(use.condition(), "false".equals(use.condition())));
            String folder = start(job.value());
            steps(job.value().get("steps").orElse(null), name, folder, 0);
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
            if (run.text("when").orElse("").equals("on_fail")) {
                return;
            }
            ShellOptions options = ShellOptions.strict().withCwd(folder(run, folder));
            Origin origin = Origin.of("workflow", job);
            facts.commands()
                    .script(shell(script.get().text()), options, script.get().line(), origin);
        }

        /** {@code << parameters.x >>} is filled in before the shell starts, {@code \\<<} is a here-document. */
        private static String shell(String script) {
            return PARAMETER.matcher(script).replaceAll("\\${$1}").replace("\\<<", "<<");
        }

        /** A job starts in its checkout, or in a folder of it when the checkout is put above the working directory. */
        private static String start(DataNode job) {
            String folder = job.text("working_directory").orElse("");
            for (DataNode step : job.get("steps").map(DataNode::items).orElse(List.of())) {
                String checkout =
                        step.at("checkout").flatMap(c -> c.text("path")).orElse("");
                if (!checkout.isEmpty() && folder.startsWith(checkout + "/")) {
                    return LocalPath.resolve("", folder.substring(checkout.length() + 1));
                }
            }
            return folder(job, "");
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
