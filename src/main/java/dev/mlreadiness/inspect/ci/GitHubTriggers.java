package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
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

    private final FactSink sink;
    private final boolean disabled;

    GitHubTriggers(FactSink sink, boolean disabled) {
        this.sink = sink;
        this.disabled = disabled;
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
                item.text("cron").ifPresent(cron -> add(event, "schedule", cron, item.line()));
            }
            return;
        }
        // a called workflow starts with its caller
        if (!event.equals("workflow_call")) {
            add(event, classOf(event, details), null, line);
        }
    }

    private static String classOf(String event, DataNode details) {
        boolean tagsOnly = event.equals("push")
                && details.get("tags").isPresent()
                && details.get("branches").isEmpty()
                && details.get("branches-ignore").isEmpty();
        return tagsOnly ? "training" : CLASSES.getOrDefault(event, "human");
    }

    private void add(String event, String trigger, String cron, int line) {
        sink.add(
                FactKind.CI_TRIGGER,
                Location.line(sink.path(), line),
                "system",
                "github",
                "event",
                event,
                "trigger",
                trigger,
                "cron",
                cron,
                "disabled",
                disabled);
    }
}
