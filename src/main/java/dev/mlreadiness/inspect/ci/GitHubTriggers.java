package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.List;
import java.util.Map;

/** The {@code on} of a GitHub workflow: a string, a list or a map. */
final class GitHubTriggers {

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("push", "change"),
            Map.entry("pull_request", "change"),
            Map.entry("pull_request_target", "change"),
            Map.entry("merge_group", "change"),
            Map.entry("schedule", "schedule"),
            Map.entry("release", "training"),
            Map.entry("create", "training"),
            Map.entry("deployment", "training"),
            Map.entry("deployment_status", "training"),
            Map.entry("registry_package", "training"),
            Map.entry("workflow_run", "change"),
            Map.entry("check_suite", "change"),
            Map.entry("check_run", "change"),
            Map.entry("page_build", "change"),
            Map.entry("workflow_dispatch", "human"),
            Map.entry("repository_dispatch", "human"),
            Map.entry("issue_comment", "human"),
            Map.entry("issues", "human"));

    private final CiFacts facts;

    GitHubTriggers(CiFacts facts) {
        this.facts = facts;
    }

    void emit(DataNode on) {
        if (on.isMap()) {
            for (DataNode.Entry entry : on.entries()) {
                event(entry.key(), entry.value(), entry.line());
            }
        } else {
            List<DataNode> events = on.isList() ? on.items() : List.of(on);
            events.stream().filter(DataNode::isScalar).forEach(e -> event(e.text(), e, e.line()));
        }
    }

    private void event(String event, DataNode details, int line) {
        if (event.equals("schedule")) {
            for (DataNode item : details.items()) {
                item.text("cron").ifPresent(cron -> facts.trigger(event, "schedule", cron, item.line()));
            }
            return;
        }
        // a called workflow starts with its caller
        if (!event.equals("workflow_call")) {
            facts.trigger(event, classOf(event, details), null, line);
        }
    }

    private static String classOf(String event, DataNode details) {
        boolean tagsOnly = event.equals("push")
                && details.get("tags").isPresent()
                && details.get("branches").isEmpty()
                && details.get("branches-ignore").isEmpty();
        return tagsOnly ? "training" : CLASSES.getOrDefault(event, "human");
    }
}
