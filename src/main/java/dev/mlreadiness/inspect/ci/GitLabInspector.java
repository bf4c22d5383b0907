package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GitLab CI: jobs with their scripts. GitLab runs the lines of a job as one script that stops at the first failure. Schedules live outside the files; a rule
 * that asks for one is taken as a schedule.
 */
public final class GitLabInspector implements Inspector {

    private static final Set<String> KEYWORDS = Set.of(
            "default", "include", "stages", "variables", "workflow", "image", "services", "cache", "before_script", "after_script", "spec");
    private static final int DEEPEST = 8;

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String name = file.name();
        return name.equals(".gitlab-ci.yml") || name.endsWith(".gitlab-ci.yml") || file.path().startsWith(".gitlab/ci/") && name.endsWith(".yml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode root;
        try {
            root = YamlReader.read(file.text());
        } catch (DataSyntaxException e) {
            sink.problem("yaml", e.getMessage(), Location.line(file.path(), e.line()));
            return;
        }
        boolean main = file.path().equals(".gitlab-ci.yml");
        List<String> jobs = new ArrayList<>();
        for (DataNode.Entry entry : root.entries()) {
            if (isJob(entry)) {
                jobs.add(entry.key());
            }
        }
        sink.add(FactKind.CI_WORKFLOW, Location.line(file.path(), 1), "system", "gitlab", "name", file.path(), "jobs", jobs);
        if (main) {
            triggers(root, sink);
        }
        for (DataNode.Entry entry : root.entries()) {
            if (isJob(entry)) {
                job(root, entry, sink);
            }
        }
        includes(root, sink);
    }

    private static boolean isJob(DataNode.Entry entry) {
        return !entry.key().startsWith(".") && !KEYWORDS.contains(entry.key()) && entry.value().isMap();
    }

    private static void triggers(DataNode root, FactSink sink) {
        trigger("push", "change", 1, sink);
        first(root, "schedule", "schedules").ifPresent(entry -> trigger("schedule", "schedule", entry.line(), sink));
        first(root, "merge_request_event", "merge_requests").ifPresent(entry -> trigger("merge_request_event", "change", entry.line(), sink));
    }

    /** The first job or rule that runs for a source of pipelines, by a rule's condition or a reference of {@code only}. */
    private static Optional<DataNode.Entry> first(DataNode root, String source, String reference) {
        return root.entries().stream().filter(entry -> mentions(entry.value(), source, reference, 0)).findFirst();
    }

    private static boolean mentions(DataNode node, String source, String reference, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (node.isScalar()) {
            return node.text().equals(reference) || node.text().contains("$CI_PIPELINE_SOURCE == \"" + source + "\"");
        }
        return node.items().stream().anyMatch(i -> mentions(i, source, reference, depth + 1))
                || node.entries().stream()
                        .filter(e -> Set.of("rules", "only", "if", "refs").contains(e.key()))
                        .anyMatch(e -> mentions(e.value(), source, reference, depth + 1));
    }

    private static void trigger(String event, String trigger, int line, FactSink sink) {
        sink.add(FactKind.CI_TRIGGER, Location.line(sink.path(), line), "system", "gitlab", "event", event, "trigger", trigger, "disabled", false);
    }

    private static void job(DataNode root, DataNode.Entry job, FactSink sink) {
        DataNode body = job.value();
        Optional<String> when = text(root, body, "when");
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), job.line()),
                "source",
                "workflow",
                "name",
                job.key(),
                "allowFailure",
                text(root, body, "allow_failure").filter("true"::equals).map(t -> true).orElse(null),
                "disabled",
                when.filter(w -> w.equals("manual") || w.equals("never")).map(w -> true).orElse(null));
        List<DataNode> lines = new ArrayList<>();
        lines(find(root, body, "before_script").or(() -> root.at("default", "before_script")).or(() -> root.get("before_script")), lines);
        lines(find(root, body, "script"), lines);
        CommandFacts commands = new CommandFacts(sink);
        String folder = "";
        for (DataNode line : lines) {
            ShellOptions options = ShellOptions.stopping().withFlags(true, true).withCwd(folder);
            commands.script(line.text(), options, line.line(), Origin.of("workflow", job.key()));
            folder = after(line.text(), folder);
        }
    }

    /** Lines of one job share a shell: {@code cd} lasts. */
    private static String after(String line, String folder) {
        String text = line.strip();
        if (!text.startsWith("cd ") || text.contains("&") || text.contains(";")) {
            return folder;
        }
        String target = text.substring(3).strip();
        return target.startsWith("/") || target.startsWith("$") ? folder : folder.isEmpty() ? target : folder + "/" + target;
    }

    private static void lines(Optional<DataNode> node, List<DataNode> lines) {
        node.ifPresent(n -> {
            if (n.isScalar()) {
                lines.add(n);
            }
            n.items().forEach(item -> lines(Optional.of(item), lines));
        });
    }

    private static Optional<String> text(DataNode root, DataNode job, String key) {
        return find(root, job, key).filter(DataNode::isScalar).map(DataNode::text);
    }

    /** The key in the job or in what it extends, nearest first. */
    private static Optional<DataNode> find(DataNode root, DataNode job, String key) {
        return find(root, job, key, 0);
    }

    private static Optional<DataNode> find(DataNode root, DataNode job, String key, int depth) {
        Optional<DataNode> own = job.get(key);
        if (own.isPresent() || depth > DEEPEST) {
            return own;
        }
        List<String> parents = job.get("extends").map(DataNode::texts).orElse(List.of());
        for (int i = parents.size() - 1; i >= 0; i--) {
            Optional<DataNode> inherited = root.get(parents.get(i)).flatMap(parent -> find(root, parent, key, depth + 1));
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    private static void includes(DataNode root, FactSink sink) {
        root.get("include").ifPresent(include -> {
            List<DataNode> items = include.isList() ? include.items() : List.of(include);
            List<String> files = new ArrayList<>();
            for (DataNode item : items) {
                String file = item.isScalar() ? item.text() : item.text("local").orElse("");
                if (!file.isEmpty() && !file.contains("://")) {
                    files.add(file.startsWith("/") ? file.substring(1) : file);
                }
            }
            sink.add(FactKind.TARGET, Location.line(sink.path(), include.line()), "source", "workflow", "name", "include", "includes", files);
        });
    }
}
