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
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * GitLab CI files. Schedules live outside the files; a rule that asks for one is taken as a schedule, an assumption. Files that are included may have any name: they
 * are known by their jobs, and start nothing by themselves.
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
    private static final List<String> ELSEWHERE =
            List.of(".github/", ".circleci/", ".buildkite/", ".travis.yml", "bitbucket-pipelines.yml");
    private static final Pattern SCRIPT = Pattern.compile("^ {1,8}script:", Pattern.MULTILINE);
    private static final List<String> JOB_KEYS =
            List.of("stage", "rules", "only", "except", "extends", "needs", "before_script", "artifacts", "tags");
    private static final List<String> JOB_WORDS =
            JOB_KEYS.stream().map(key -> " " + key + ":").toList();

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.YAML && ELSEWHERE.stream().noneMatch(file.path()::startsWith);
    }

    private static boolean named(SourceFile file) {
        return file.name().startsWith(".gitlab-ci")
                || file.name().contains(".gitlab-ci.")
                || file.path().startsWith(".gitlab/ci/");
    }

    /** A file of another name whose text may hold a job. */
    private static boolean mayBe(String text) {
        boolean hidden = text.startsWith(".") || text.contains("\n.");
        return SCRIPT.matcher(text).find() && (hidden || JOB_WORDS.stream().anyMatch(text::contains));
    }

    private static boolean isPipeline(DataNode root) {
        return root.isMap()
                && root.entries().stream()
                        .anyMatch(e -> e.value().isMap()
                                && e.value()
                                        .get("script")
                                        .filter(s -> !s.isMap())
                                        .isPresent()
                                && (e.key().startsWith(".")
                                        || JOB_KEYS.stream()
                                                .anyMatch(k -> e.value().get(k).isPresent())));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (!named(file) && !mayBe(text)) {
            return;
        }
        Optional<DataNode> read = CiFacts.yaml(text, sink);
        if (read.isEmpty() || !named(file) && !isPipeline(read.get())) {
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
        root.entries().stream()
                .filter(e -> e.key().startsWith(".") && e.value().isMap())
                .filter(e -> e.value().get("script").isPresent()
                        || e.value().get("extends").isPresent())
                .forEach(hidden -> new GitLabJob(root, hidden, facts).emit());
        root.get("include")
                .ifPresent(include ->
                        facts.job(CiFacts.Job.of("include", include.line()).including(files(include))));
    }

    private static boolean isJob(DataNode.Entry entry) {
        return !entry.key().startsWith(".")
                && !KEYWORDS.contains(entry.key())
                && entry.value().isMap();
    }

    private static void triggers(DataNode root, CiFacts facts) {
        facts.trigger("push", "change", null, 1);
        trigger(root, "$CI_PIPELINE_SOURCE==\"merge_request_event\"", "merge_requests")
                .ifPresent(line -> facts.trigger(GitLabRules.MERGE_REQUEST, "change", null, line));
        trigger(root, "$CI_COMMIT_TAG", "tags")
                .ifPresent(line -> facts.trigger(GitLabRules.TAG, "training", null, line));
        trigger(root, "$CI_PIPELINE_SOURCE==\"schedule\"", "schedules")
                .ifPresent(line -> facts.assumed(
                        GitLabRules.SCHEDULE, "schedule", "the files ask for a schedule, the server holds it", line));
    }

    /** Line of the first job that asks for a kind of pipeline, by a rule that does not say never or by {@code only}. */
    private static OptionalInt trigger(DataNode root, String condition, String reference) {
        return root.entries().stream()
                .filter(entry -> asks(entry.value(), condition, reference, 0))
                .mapToInt(DataNode.Entry::line)
                .findFirst();
    }

    private static boolean asks(DataNode node, String condition, String reference, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (node.isScalar()) {
            String text = node.text().replace(" ", "").replace('\'', '"');
            return text.equals(reference) || text.contains(condition);
        }
        boolean never = node.text("when").orElse("").equals("never");
        return node.items().stream().anyMatch(i -> asks(i, condition, reference, depth + 1))
                || node.entries().stream()
                        .filter(e ->
                                !never && Set.of("rules", "only", "if", "refs").contains(e.key()))
                        .anyMatch(e -> asks(e.value(), condition, reference, depth + 1));
    }

    /** Files of an {@code include}: local ones by their path, those of other projects as {@code project:file}. */
    static List<String> files(DataNode include) {
        List<String> files = new ArrayList<>();
        for (DataNode item : include.isList() ? include.items() : List.of(include)) {
            String file = item.isScalar() ? item.text() : item.text("local").orElse("");
            String path = file.contains("://") ? file : LocalPath.resolve("", file);
            if (!path.isEmpty()) {
                files.add(path);
            }
            item.text("project")
                    .ifPresent(project -> files.add(project + ":"
                            + String.join(
                                    ",", item.get("file").map(DataNode::texts).orElse(List.of()))));
            for (String key : List.of("remote", "component", "template")) {
                item.text(key).ifPresent(files::add);
            }
        }
        return files;
    }
}
