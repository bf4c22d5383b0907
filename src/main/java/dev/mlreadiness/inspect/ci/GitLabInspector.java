package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GitLab CI files. Schedules live outside the files; a rule that asks for one is taken as a schedule.
 */
public final class GitLabInspector implements Inspector {

    private static final Set<String> KEYWORDS = Set.of(
            "default",
            "include",
            "stages",
            "variables",
            "workflow",
            "image",
            "services",
            "cache",
            "before_script",
            "after_script",
            "spec");
    private static final int DEEPEST = 8;

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String name = file.name();
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml
                && (name.startsWith(".gitlab-ci")
                        || name.contains(".gitlab-ci.")
                        || file.path().startsWith(".gitlab/ci/"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        Optional<DataNode> read = CiFacts.yaml(file.text(), sink);
        if (read.isEmpty()) {
            return;
        }
        DataNode root = read.get();
        CiFacts facts = new CiFacts(sink, "gitlab");
        List<DataNode.Entry> jobs =
                root.entries().stream().filter(GitLabInspector::isJob).toList();
        facts.workflow(jobs.stream().map(DataNode.Entry::key).toList());
        if (file.path().equals(".gitlab-ci.yml")) {
            triggers(root, facts);
        }
        jobs.forEach(job -> new GitLabJob(root, job, facts).emit());
        root.get("include").ifPresent(include -> {
            List<String> files = localFiles(include);
            facts.job(CiFacts.Job.of("include", include.line()).including(files));
        });
    }

    private static boolean isJob(DataNode.Entry entry) {
        return !entry.key().startsWith(".")
                && !KEYWORDS.contains(entry.key())
                && entry.value().isMap();
    }

    private static void triggers(DataNode root, CiFacts facts) {
        facts.trigger("push", "change", null, 1);
        trigger(root, "merge_request_event", "merge_requests", "change", facts);
        trigger(root, "schedule", "schedules", "schedule", facts);
    }

    /** A source of pipelines that some job runs for, by a rule's condition or a reference of {@code only}. */
    private static void trigger(DataNode root, String source, String reference, String trigger, CiFacts facts) {
        root.entries().stream()
                .filter(entry -> mentions(entry.value(), source, reference, 0))
                .findFirst()
                .ifPresent(entry -> facts.trigger(source, trigger, null, entry.line()));
    }

    private static boolean mentions(DataNode node, String source, String reference, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (node.isScalar()) {
            String text = node.text().replace(" ", "").replace('\'', '"');
            return text.equals(reference) || text.contains("$CI_PIPELINE_SOURCE==\"" + source + "\"");
        }
        return node.items().stream().anyMatch(i -> mentions(i, source, reference, depth + 1))
                || node.entries().stream()
                        .filter(e -> Set.of("rules", "only", "if", "refs").contains(e.key()))
                        .anyMatch(e -> mentions(e.value(), source, reference, depth + 1));
    }

    /** Local files of an {@code include}. */
    static List<String> localFiles(DataNode include) {
        List<String> files = new ArrayList<>();
        for (DataNode item : include.isList() ? include.items() : List.of(include)) {
            String file = item.isScalar() ? item.text() : item.text("local").orElse("");
            String path = LocalPath.resolve("", file);
            if (!path.isEmpty()) {
                files.add(path);
            }
        }
        return files;
    }
}
