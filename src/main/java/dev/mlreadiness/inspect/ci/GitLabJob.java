package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.inspect.command.ScriptLines;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job of a GitLab file with what it extends. GitLab runs {@code before_script} and {@code script} in one shell with {@code -eo pipefail}; what
 * {@code after_script} does never changes the result.
 */
final class GitLabJob {

    private static final int DEEPEST = 8;

    private final DataNode root;
    private final DataNode.Entry job;
    private final CiFacts facts;

    GitLabJob(DataNode root, DataNode.Entry job, CiFacts facts) {
        this.root = root;
        this.job = job;
        this.facts = facts;
    }

    void emit() {
        facts.job(CiFacts.Job.of(job.key(), job.line())
                .needing(needs())
                .including(find("trigger")
                        .flatMap(t -> t.get("include"))
                        .map(GitLabInspector::files)
                        .orElse(List.of()))
                .extending(elsewhere())
                .when(condition(), disabled() || job.key().startsWith("."))
                .mayFail(mayFail()));
        List<DataNode> lines = new ArrayList<>();
        script("before_script").ifPresent(node -> lines(node, lines, 0));
        find("script").ifPresent(node -> lines(node, lines, 0));
        ShellOptions options = ShellOptions.strict().withVariables(variables());
        ScriptLines.inOneShell(lines, options, Origin.of("workflow", job.key()), facts.commands());
        List<DataNode> after = new ArrayList<>();
        script("after_script").ifPresent(node -> lines(node, after, 0));
        Origin ignored = new Origin("workflow", job.key(), -1, "after_script does not change the result of the job");
        ScriptLines.inOneShell(after, ShellOptions.plain().withVariables(variables()), ignored, facts.commands());
    }

    private Optional<DataNode> script(String key) {
        return find(key).or(() -> root.at("default", key)).or(() -> root.get(key));
    }

    private List<String> needs() {
        List<String> names = new ArrayList<>();
        for (String key : List.of("needs", "dependencies")) {
            find(key)
                    .ifPresent(list -> list.items().forEach(item -> {
                        String name =
                                item.isScalar() ? item.text() : item.text("job").orElse("");
                        if (!name.isEmpty() && !names.contains(name)) {
                            names.add(name);
                        }
                    }));
        }
        return names;
    }

    /** When the job starts, the rules of the whole file included; null for always. */
    private String condition() {
        String own = GitLabRules.of(this::find);
        String whole = GitLabRules.ofWorkflow(root).orElse(null);
        return own == null ? whole : whole == null ? own : "(" + whole + ") && (" + own + ")";
    }

    /** {@code allow_failure} of the job, or of each of its rules. */
    private boolean mayFail() {
        if (find("allow_failure")
                .filter(a -> a.isMap() || a.text().equals("true"))
                .isPresent()) {
            return true;
        }
        List<DataNode> rules = find("rules").map(DataNode::items).orElse(List.of()).stream()
                .filter(r -> !waits(r.text("when").orElse("")))
                .toList();
        return !rules.isEmpty()
                && rules.stream()
                        .allMatch(r -> r.text("allow_failure").orElse("").equals("true"));
    }

    /** What the job extends that is no job of this file. */
    private List<String> elsewhere() {
        return job.value().get("extends").map(DataNode::texts).orElse(List.of()).stream()
                .filter(name -> root.get(name).isEmpty())
                .toList();
    }

    /** Manual jobs, and jobs all of whose rules say manual or never. */
    private boolean disabled() {
        Optional<DataNode> rules =
                find("rules").filter(r -> r.isList() && !r.items().isEmpty());
        if (rules.isPresent() && rules.get().items().stream().allMatch(DataNode::isMap)) {
            String own = find("when").map(DataNode::text).orElse("on_success");
            return rules.get().items().stream()
                    .allMatch(rule -> waits(rule.text("when").orElse(own)));
        }
        return find("when").filter(when -> waits(when.text())).isPresent();
    }

    private static boolean waits(String when) {
        return when.equals("manual") || when.equals("never");
    }

    private Map<String, String> variables() {
        Map<String, String> known = new HashMap<>();
        for (Optional<DataNode> variables : List.of(root.get("variables"), find("variables"))) {
            variables.ifPresent(map -> map.entries().stream()
                    .filter(e -> e.value().isScalar() && !e.value().text().contains("$"))
                    .forEach(e -> known.put(e.key(), e.value().text())));
        }
        return known;
    }

    /** Lines with {@code !reference [job, key]} filled in. */
    private void lines(DataNode node, List<DataNode> lines, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.tag().equals("!reference")) {
            root.at(node.texts().toArray(String[]::new)).ifPresent(other -> lines(other, lines, depth + 1));
        } else if (node.isScalar() && !node.isNull()) {
            lines.add(node);
        } else {
            node.items().forEach(item -> lines(item, lines, depth + 1));
        }
    }

    /** The key in the job or in what it extends, nearest first. */
    private Optional<DataNode> find(String key) {
        return find(job.value(), key, 0);
    }

    private Optional<DataNode> find(DataNode from, String key, int depth) {
        Optional<DataNode> own = from.get(key);
        if (own.isPresent() || depth > DEEPEST) {
            return own;
        }
        List<String> parents = from.get("extends").map(DataNode::texts).orElse(List.of());
        // a job that extends several may fan out at each level
        for (int i = parents.size() - 1; i >= Math.max(0, parents.size() - 4); i--) {
            Optional<DataNode> inherited = root.get(parents.get(i)).flatMap(parent -> find(parent, key, depth + 1));
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }
}
