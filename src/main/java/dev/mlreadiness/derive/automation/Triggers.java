package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where walks begin: the triggers of workflow files, schedules of the host and the cluster. */
final class Triggers {

    private static final List<String> SCHEDULES = List.of("schedule", "schedule_interval", "timetable", "cron");
    private static final Set<String> SERVED = Set.of("serve", "deploy", "to_deployment");
    private static final List<String> WHEN = List.of("cron", "interval", "rrule", "schedule", "schedules");
    private static final Set<String> NEVER = Set.of("None", "@once");

    private Triggers() {}

    static void start(FactBase facts, Knowledge knowledge, Walk walk) {
        for (Fact trigger : facts.of(FactKind.CI_TRIGGER)) {
            if (!trigger.is("disabled")) {
                workflow(trigger, walk);
            }
        }
        inCode(facts, knowledge, walk);
        for (Fact cron : facts.of(FactKind.CRON)) {
            if (!cron.is("disabled")) {
                String path = cron.location().path();
                Trail trail = Trail.start("schedule", path + "#" + cron.text("schedule")).in("");
                walk.targets(path, trail);
            }
        }
    }

    /**
     * A call that creates a schedule: what it is given by name runs on it, and so may the rest of its definition (the tasks of a DAG file). Paused schedules, one-off
     * ones and those of a notebook are none.
     */
    private static void inCode(FactBase facts, Knowledge knowledge, Walk walk) {
        for (Fact call : facts.of(FactKind.PYTHON_CALL)) {
            if (!call.text("role").equals("source") || call.location().cell() >= 0 || paused(call)) {
                continue;
            }
            Trail trail = Trail.start("schedule", call.location().text() + " " + call.text("method")).assumed();
            String path = call.location().path();
            if (knowledge.is(call.text("name"), "scheduler-call")) {
                if (call.text("symbol").isEmpty()) {
                    walk.module(path, trail);
                } else {
                    walk.symbol(path, call.text("symbol"), trail);
                }
            } else if (SERVED.contains(call.text("method")) && WHEN.stream().anyMatch(a -> call.get("arg." + a) != null)) {
                // a flow of the repository that serves or deploys itself with a schedule
                walk.wiring().code.resolve(call.text("receiver"), path)
                        .filter(symbol -> !symbol.name().isEmpty())
                        .ifPresent(symbol -> walk.symbol(symbol.path(), symbol.name(), trail));
            }
        }
        decorated(facts, knowledge, walk);
    }

    /** Definitions below a decorator that schedules them. */
    private static void decorated(FactBase facts, Knowledge knowledge, Walk walk) {
        for (ModuleSummary module : facts.summaries().values()) {
            for (ModuleSummary.Definition definition : module.definitions()) {
                for (String decorator : definition.decorators()) {
                    if (knowledge.is(decorator, "scheduler-call") && !module.module().isEmpty()) {
                        String place = module.path() + ":" + definition.startLine() + " @" + decorator.substring(decorator.lastIndexOf('.') + 1);
                        walk.symbol(module.path(), definition.name(), Trail.start("schedule", place).assumed());
                    }
                }
            }
        }
    }

    private static boolean paused(Fact call) {
        return SCHEDULES.stream().anyMatch(a -> NEVER.contains(call.text("arg." + a)))
                || call.text("arg.is_paused_upon_creation").equals("True")
                || call.text("arg.paused").equals("True");
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
