package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.CommandWords;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.JsonReader;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Taskcluster: {@code .taskcluster.yml} with its tasks, in the old form with {@code extra.github.events} and in the template form with {@code $if}, and the schedules of
 * {@code .cron.yml} and of definitions of hooks. Tasks that a decision task makes out of other files are not seen.
 */
public final class TaskclusterInspector implements Inspector {

    private static final Pattern FOR = Pattern.compile(
            "tasks_for(?:\\[[^\\]]{0,12}\\])?\\s{0,9}(==|!=|in)\\s{0,9}(\\[[^\\]]{0,300}\\]|\"[^\"]{0,60}\"|'[^']{0,60}')");
    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w-]{1,60})[\"']");
    private static final int DEEPEST = 12;

    @Override
    public String name() {
        return "taskcluster";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.path().equals(".taskcluster.yml") || file.path().equals(".cron.yml") || isHook(file);
    }

    /** Definitions of hooks may stand anywhere; their names or folders say what they are. */
    private static boolean isHook(SourceFile file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return (file.kind() == FileKind.YAML || file.kind() == FileKind.JSON)
                && (path.contains("hook") || path.contains("taskcluster"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        CiFacts facts = new CiFacts(sink, "taskcluster");
        if (isHook(file) && !file.path().equals(".taskcluster.yml")) {
            hooks(file, facts);
            return;
        }
        Optional<DataNode> root = CiFacts.yaml(file.text(), sink);
        if (file.path().equals(".cron.yml")) {
            root.ifPresent(r -> cron(r, facts));
        } else {
            root.flatMap(r -> r.get("tasks")).ifPresent(tasks -> new Reading(facts).read(tasks));
        }
    }

    /** A schedule starts the tasks of {@code .taskcluster.yml} that are for cron. */
    private static void cron(DataNode root, CiFacts facts) {
        List<DataNode> jobs = root.get("jobs").map(DataNode::items).orElse(List.of());
        List<DataNode> repeating = jobs.stream()
                .filter(job -> job.get("when").isEmpty()
                        || !job.get("when")
                                .map(DataNode::items)
                                .orElse(List.of())
                                .isEmpty())
                .toList();
        if (repeating.isEmpty()) {
            return;
        }
        facts.workflow(List.of("cron"));
        facts.trigger("cron", "schedule", null, repeating.get(0).line());
        facts.job(CiFacts.Job.of("cron", repeating.get(0).line()).including(List.of(".taskcluster.yml")));
    }

    /** A broken file is reported by the inspector of its format. */
    private static void hooks(SourceFile file, CiFacts facts) throws UnreadableFile {
        String text = file.text();
        if (!text.contains("payload") || !text.contains("schedule")) {
            return;
        }
        try {
            List<DataNode> hooks = new ArrayList<>();
            hooks(file.kind() == FileKind.JSON ? JsonReader.read(text) : YamlReader.read(text), hooks, 0);
            if (!hooks.isEmpty()) {
                new Reading(facts).hooks(hooks);
            }
        } catch (DataSyntaxException e) {
            // no hook can be read from it
        }
    }

    /** Every definition with a task and a schedule that is not empty. */
    private static void hooks(DataNode node, List<DataNode> found, int depth) {
        boolean task = node.at("task").filter(DataNode::isMap).isPresent();
        if (task && !crons(node).isEmpty()) {
            found.add(node);
        } else if (!task && depth < DEEPEST) {
            node.items().forEach(item -> hooks(item, found, depth + 1));
            node.entries().forEach(entry -> hooks(entry.value(), found, depth + 1));
        }
    }

    private static List<String> crons(DataNode hook) {
        return hook.get("schedule").map(DataNode::texts).orElse(List.of());
    }

    private static final class Reading {
        private final CiFacts facts;
        private final Set<String> events = new LinkedHashSet<>();
        private final Set<String> names = new HashSet<>();

        Reading(CiFacts facts) {
            this.facts = facts;
        }

        void read(DataNode tasks) {
            List<String> jobs = new ArrayList<>();
            tasks(tasks, "", jobs, 0);
            facts.workflow(jobs);
            boolean push =
                    events.isEmpty() || events.stream().anyMatch(e -> e.startsWith("github-push") || e.equals("push"));
            if (push) {
                facts.trigger("push", "change", null, 1);
            }
            if (events.stream().anyMatch(e -> e.startsWith("github-pull-request") || e.startsWith("pull_request"))) {
                facts.trigger("pull_request", "change", null, 1);
            }
            if (events.stream().anyMatch(e -> e.startsWith("github-release") || e.equals("release"))) {
                facts.trigger("release", "training", null, 1);
            }
        }

        void hooks(List<DataNode> hooks) {
            List<String> jobs = new ArrayList<>();
            hooks.forEach(hook -> hook.get("task").ifPresent(task -> tasks(task, "", jobs, 0)));
            facts.workflow(jobs);
            facts.assumed(
                    "hook",
                    "schedule",
                    "somebody has created the hook from the file",
                    hooks.get(0).line());
        }

        /** Everything below that has a payload is a task; conditions on the way hold for it. */
        private void tasks(DataNode node, String condition, List<String> jobs, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (node.get("payload").isPresent()) {
                task(node, condition, jobs);
                return;
            }
            node.items().forEach(item -> tasks(item, condition, jobs, depth + 1));
            String own = node.text("$if").map(this::expression).orElse("");
            String both = condition.isEmpty() || own.isEmpty() ? condition + own : condition + " && " + own;
            for (DataNode.Entry entry : node.entries()) {
                boolean otherwise = entry.key().equals("else");
                tasks(entry.value(), otherwise ? condition : both, jobs, depth + 1);
            }
        }

        private void task(DataNode task, String outer, List<String> jobs) {
            DataNode payload = task.get("payload").orElseThrow();
            String written = task.at("metadata").flatMap(m -> m.text("name")).orElse("task");
            String name = written.contains("${") || !names.add(written) ? written + " line " + task.line() : written;
            List<String> old =
                    task.at("extra", "github", "events").map(DataNode::texts).orElse(List.of());
            events.addAll(old);
            jobs.add(name);
            facts.job(CiFacts.Job.of(name, task.line()).when(outer.isEmpty() ? null : outer, false));
            DataNode command = payload.get("command").orElse(null);
            if (command == null) {
                return;
            }
            boolean nested = command.items().stream().anyMatch(DataNode::isList);
            for (DataNode words : nested ? command.items() : List.of(command)) {
                List<DataNode> all = new ArrayList<>();
                flatten(words, all, 0);
                CommandWords.emit(all, ShellOptions.plain(), Origin.of("workflow", name), facts.commands());
            }
        }

        private static void flatten(DataNode node, List<DataNode> words, int depth) {
            if (node.isScalar()) {
                words.add(node);
            } else if (depth < DEEPEST) {
                node.items().forEach(item -> flatten(item, words, depth + 1));
                node.get("$switch").ifPresent(s -> s.entries().forEach(e -> flatten(e.value(), words, depth + 1)));
                node.get("then").ifPresent(t -> flatten(t, words, depth + 1));
            }
        }

        private static String event(String task) {
            return switch (task) {
                case "github-push" -> "push";
                case "github-pull-request", "github-pull-request-untrusted" -> "pull_request";
                case "github-release" -> "release";
                default -> task;
            };
        }

        /** {@code tasks_for == "github-push"} and the like as a condition on the event; the rest is unknown. */
        private String expression(String text) {
            Matcher matcher = FOR.matcher(text);
            List<String> known = new ArrayList<>();
            while (matcher.find()) {
                List<String> wanted = new ArrayList<>();
                Matcher quoted = QUOTED.matcher(matcher.group(2));
                while (quoted.find()) {
                    wanted.add("event == '" + event(quoted.group(1)) + "'");
                    events.add(quoted.group(1));
                }
                String any = "(" + String.join(" || ", wanted) + ")";
                known.add(matcher.group(1).equals("!=") ? "!" + any : any);
            }
            if (known.isEmpty()) {
                return "unknown";
            }
            return text.contains("||") ? "(" + String.join(" || ", known) + " || unknown)" : String.join(" && ", known);
        }
    }
}
