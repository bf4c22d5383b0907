package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.Locale;

/** Where walks begin: the triggers of workflow files, schedules of the host and the cluster. */
final class Triggers {

    private Triggers() {}

    static void start(FactBase facts, Walk walk) {
        for (Fact trigger : facts.of(FactKind.CI_TRIGGER)) {
            if (!trigger.is("disabled")) {
                workflow(trigger, walk);
            }
        }
        for (Fact cron : facts.of(FactKind.CRON)) {
            if (!cron.is("disabled")) {
                String path = cron.location().path();
                Trail trail = Trail.start("schedule", path + "#" + cron.text("schedule")).in("");
                walk.targets(path, trail);
            }
        }
    }

    private static void workflow(Fact trigger, Walk walk) {
        String path = trigger.location().path();
        String event = trigger.text("event");
        Trail trail = Trail.start(trigger.text("trigger"), path + "#" + event);
        walk.wiring().targets(path).forEach((job, target) -> {
            String condition = target.text("condition");
            if (applies(condition, event)) {
                walk.target(path, job, trail.then("job " + job));
            }
        });
    }

    /** A condition that names events by equality and not this one keeps the job from running; other conditions are not evaluated. */
    private static boolean applies(String condition, String event) {
        String text = condition.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "'");
        if (text.equals("false") || text.equals("${{false}}")) {
            return false;
        }
        if (!text.contains("github.event_name=='") || text.contains("||") && !text.contains("github.event_name=='" + event + "'") && text.contains("github.ref")) {
            return true;
        }
        return text.contains("github.event_name=='" + event + "'");
    }
}
