package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where walks begin: the triggers of workflow files, schedules of the host and the cluster. */
final class Triggers {

    private static final int DEEPEST = 4;

    private final Walk walk;
    private final Map<String, List<Fact>> byFile = new HashMap<>();
    private final Map<String, List<String>> filesByName = new HashMap<>();

    private Triggers(FactBase facts, Walk walk) {
        this.walk = walk;
        facts.of(FactKind.CI_TRIGGER)
                .forEach(t -> byFile.computeIfAbsent(t.location().path(), p -> new ArrayList<>())
                        .add(t));
        facts.of(FactKind.CI_WORKFLOW)
                .forEach(w -> filesByName
                        .computeIfAbsent(w.text("name"), n -> new ArrayList<>())
                        .add(w.location().path()));
    }

    static void start(FactBase facts, Walk walk) {
        Triggers triggers = new Triggers(facts, walk);
        for (Fact trigger : facts.of(FactKind.CI_TRIGGER)) {
            triggers.workflow(
                    trigger, trigger.location().path(), trigger.location().path() + "#" + trigger.text("event"), 0);
        }
        for (Fact cron : facts.of(FactKind.CRON)) {
            if (!cron.is("disabled") && !off(cron, walk.wiring())) {
                triggers.cron(cron);
            }
        }
    }

    private void cron(Fact cron) {
        String path = cron.location().path();
        Trail trail = certain(Trail.start("schedule", path + "#" + cron.text("schedule")), cron);
        if (cron.text("target").isEmpty()) {
            walk.targets(path, trail);
        } else {
            walk.target(path, cron.text("target"), trail.then(cron.text("target")));
        }
    }

    /** What the server or a chart decides is assumed. */
    private static Trail certain(Trail start, Fact trigger) {
        return trigger.text("assumed").isEmpty() ? start : start.assumed(trigger.text("assumed"));
    }

    /** The values of a chart switch its template off. */
    private static boolean off(Fact cron, Wiring wiring) {
        String key = cron.text("switch");
        String folder = Paths.folder(cron.location().path());
        String chart = folder.contains("/templates") ? folder.substring(0, folder.lastIndexOf("/templates")) : folder;
        return !key.isEmpty()
                && wiring.setting(Paths.in(chart, "values.yaml"), key).equals("false");
    }

    /** A workflow that follows another one starts with what starts that one. */
    private void workflow(Fact trigger, String path, String first, int depth) {
        if (trigger.is("disabled")) {
            return;
        }
        if (!trigger.text("event").equals("workflow_run")) {
            walk.workflow(path, certain(Trail.start(trigger.text("trigger"), first), trigger));
            return;
        }
        String file = trigger.location().path();
        for (String name :
                depth > DEEPEST ? List.<String>of() : walk.wiring().values(file, "on.workflow_run.workflows")) {
            for (String before : filesByName.getOrDefault(name, List.of())) {
                byFile.getOrDefault(before, List.of())
                        .forEach(t -> workflow(
                                t,
                                path,
                                path + "#workflow_run of " + Paths.name(before) + "#" + t.text("event"),
                                depth + 1));
            }
        }
    }
}
