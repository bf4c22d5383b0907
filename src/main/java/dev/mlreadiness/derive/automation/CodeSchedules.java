package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schedules that code creates: DAGs, deployments, scheduled jobs and tasks. What runs is the function, flow or task that the call names or decorates, else
 * the definition that holds the call (the tasks of a DAG file). All are assumptions: somebody has to run the code once, or keep its process alive. Paused and
 * one-off schedules are a person's start; notebooks, tests and examples create none.
 */
final class CodeSchedules {

    private static final Set<String> DECORATORS = Set.of(
            "schedule",
            "scheduled_job",
            "periodic_task",
            "db_periodic_task",
            "on_schedule",
            "timer_trigger",
            "repeat_every",
            "trigger",
            "trigger_on_finish",
            "cron",
            "function",
            "dag",
            "crontab",
            "asset",
            "multi_asset",
            "sensor",
            "asset_sensor",
            "run_status_sensor");
    private static final List<String> LIBRARIES = List.of(
            "airflow",
            "prefect",
            "dagster",
            "metaflow",
            "zenml",
            "flytekit",
            "kfp",
            "google.cloud",
            "sagemaker",
            "apscheduler",
            "celery",
            "schedule",
            "huey",
            "modal",
            "azure",
            "fastapi_utils",
            "fastapi_restful",
            "aiocron",
            "firebase_functions",
            "chalice",
            "flask_apscheduler",
            "boto3");
    private static final Set<String> JAVA = Set.of(
            "org.springframework.scheduling.annotation.Scheduled",
            "io.quarkus.scheduler.Scheduled",
            "io.micronaut.scheduling.annotation.Scheduled",
            "javax.ejb.Schedule",
            "jakarta.ejb.Schedule",
            "org.jobrunr.jobs.annotations.Recurring");

    private static final String HANDED_OVER = "the scheduler starts it once it has been given this code";

    private final Knowledge knowledge;
    private final Walk walk;

    private CodeSchedules(Knowledge knowledge, Walk walk) {
        this.knowledge = knowledge;
        this.walk = walk;
    }

    static void start(Iterable<ModuleSummary> modules, Knowledge knowledge, Walk walk) {
        CodeSchedules schedules = new CodeSchedules(knowledge, walk);
        Set<String> flows = new HashSet<>();
        modules.forEach(module -> {
            if (module.path().endsWith(".py") && uses(module, List.of("prefect"))) {
                flows.add(module.path());
            }
        });
        for (ModuleSummary module : modules) {
            if (!walk.wiring().role(module.path()).equals("source")) {
                continue;
            }
            if (module.path().endsWith(".java")) {
                schedules.java(module);
            } else if (module.path().endsWith(".py")
                    && (uses(module, LIBRARIES) || !flows.isEmpty() && imports(module, flows, walk.wiring()))) {
                schedules.python(new ScheduleCalls(module));
            }
        }
    }

    /** A file may serve the flows of another. */
    private static boolean imports(ModuleSummary module, Set<String> flows, Wiring wiring) {
        return wiring.code.imports(module.path()).stream().anyMatch(flows::contains);
    }

    private static boolean uses(ModuleSummary module, List<String> libraries) {
        for (ModuleSummary.Import imported : module.imports()) {
            String name = imported.name();
            for (String library : libraries) {
                if (name.startsWith(library)
                        && (name.length() == library.length() || name.charAt(library.length()) == '.')) {
                    return true;
                }
            }
        }
        return false;
    }

    private void python(ScheduleCalls calls) {
        for (ScheduleCalls.Call call : calls.all()) {
            decorator(call, calls);
            switch (call.method()) {
                case "serve", "deploy", "to_deployment" -> served(call, calls);
                case "add_job" -> job(call, calls);
                case "do" -> named(call, call.positional(0), calls);
                case "add_periodic_task" -> named(call, calls.task(call.positional(1)), calls);
                case "with_options" -> receiver(call, call.keyword("schedule"), calls);
                case "get_or_create", "create" -> launchPlan(call, calls);
                case "put_triggers" -> here(call, calls, trail(calls, call, true));
                default -> known(call, calls);
            }
        }
        calls.beats()
                .forEach(beat -> beat.tasks()
                        .forEach(task -> reach(task, calls, trail(calls.path(), beat.line(), "beat_schedule"))));
        decorated(calls);
    }

    /** A decorator with arguments; those without are found at the definitions. */
    private void decorator(ScheduleCalls.Call call, ScheduleCalls calls) {
        Definition decorated = DECORATORS.contains(call.method()) ? calls.decorated(call) : null;
        if (decorated == null) {
            return;
        }
        boolean dag = call.method().equals("dag");
        boolean function = call.method().equals("function");
        boolean asset = call.method().endsWith("asset");
        String when = dag
                ? call.first("schedule", "schedule_interval", "timetable")
                : asset ? call.first("automation_condition", "auto_materialize_policy") : call.keyword("schedule");
        if ((dag || function || asset) && when == null) {
            return;
        }
        boolean sensor = call.method().endsWith("sensor")
                || call.method().equals("schedule") && call.name().startsWith("dagster.");
        boolean starts = sensor ? running(call) : repeats(when) && !paused(call);
        Trail trail = trail(calls, call, starts);
        walk.symbol(calls.path(), decorated.name(), trail);
        if (dag) {
            calls.scripts(decorated.name()).forEach(script -> walk.commands(script, calls.path(), "", trail));
        }
        if (call.keyword("job") != null) {
            dagsterJob(call.keyword("job"), calls, trail);
        }
    }

    /** A job of Dagster: a function, or a selection of assets, which stand anywhere. */
    private void dagsterJob(String job, ScheduleCalls calls, Trail trail) {
        reach(job, calls, trail);
        ScheduleCalls.Call made = calls.maker(job);
        if (made == null || !made.method().equals("define_asset_job")) {
            return;
        }
        List<String> selected = made.values("selection").stream()
                .filter(v -> !v.startsWith("=") && !v.startsWith("%"))
                .toList();
        selected.forEach(asset -> reach(asset, calls, trail));
        if (selected.isEmpty()) {
            walk.wiring().facts.summaries().values().forEach(module -> assets(module, trail));
        }
    }

    private void assets(ModuleSummary module, Trail trail) {
        if (!module.path().endsWith(".py") || !uses(module, LIBRARIES)) {
            return;
        }
        for (Definition definition : module.definitions()) {
            if (definition.decorators().stream().anyMatch(d -> d.startsWith("dagster.") && d.endsWith("asset"))) {
                walk.symbol(module.path(), definition.name(), trail.then(definition.name()));
            }
        }
    }

    /** Classes and functions whose decorator has no arguments; Metaflow's flows. */
    private void decorated(ScheduleCalls calls) {
        for (Definition definition : calls.module().definitions()) {
            for (String decorator : definition.decorators()) {
                if (decorator.startsWith("metaflow.") && DECORATORS.contains(decorator.substring(9))) {
                    walk.symbol(
                            calls.path(),
                            definition.name(),
                            trail(calls.path(), definition.startLine(), "@" + decorator.substring(9)));
                }
            }
        }
    }

    /** Prefect: a flow serves or deploys itself with a schedule. */
    private void served(ScheduleCalls.Call call, ScheduleCalls calls) {
        String when = call.first("cron", "interval", "rrule", "schedule", "schedules", "crons", "intervals");
        if (when == null || !repeats(when)) {
            return;
        }
        Trail trail = trail(calls, call, !paused(call));
        String entrypoint = calls.entrypoint(call);
        if (!entrypoint.isEmpty()) {
            walk.entryPoint(entrypoint, trail);
        } else {
            receiver(call, when, calls);
        }
    }

    private void receiver(ScheduleCalls.Call call, String when, ScheduleCalls calls) {
        int dot = call.name().lastIndexOf('.');
        if (dot > 0 && when != null && repeats(when)) {
            reach(call.name().substring(0, dot), calls, trail(calls, call, !paused(call)));
        }
    }

    /** APScheduler: a job with a trigger; without one, or with a date, it runs once. */
    private void job(ScheduleCalls.Call call, ScheduleCalls calls) {
        String trigger = call.keyword("trigger") != null ? call.keyword("trigger") : call.positional(1);
        if (trigger == null || trigger.equals("=date") || calls.made(trigger).endsWith("DateTrigger")) {
            return;
        }
        named(call, call.keyword("func") != null ? call.keyword("func") : call.positional(0), calls);
    }

    private void named(ScheduleCalls.Call call, String target, ScheduleCalls calls) {
        named(target, calls, trail(calls, call, !paused(call)));
    }

    private void named(String target, ScheduleCalls calls, Trail trail) {
        if (target != null) {
            reach(target, calls, trail);
        }
    }

    private void launchPlan(ScheduleCalls.Call call, ScheduleCalls calls) {
        if (call.name().contains("LaunchPlan.")
                && call.keyword("schedule") != null
                && repeats(call.keyword("schedule"))) {
            Trail trail = trail(calls, call, true);
            call.values().forEach(value -> reach(value, calls, trail));
        }
    }

    /** Calls that the rubric's knowledge calls schedulers. */
    private void known(ScheduleCalls.Call call, ScheduleCalls calls) {
        if (!knowledge.is(call.name(), "scheduler-call") || calls.decorated(call) != null || calls.ofDeployment(call)) {
            return;
        }
        boolean dag = call.method().equals("DAG");
        boolean deployment = call.name().contains("Deployment");
        String when = call.first(
                "schedule",
                "schedule_interval",
                "timetable",
                "cron",
                "interval",
                "schedules",
                "cron_expression",
                "cron_schedule");
        if (when == null && (dag || deployment) || when != null && !repeats(when)) {
            return;
        }
        boolean stopped = call.name().startsWith("dagster.") && !running(call);
        Trail trail = trail(calls, call, !paused(call) && !stopped);
        if (call.keyword("job") != null && call.name().startsWith("dagster.")) {
            dagsterJob(call.keyword("job"), calls, trail);
        } else {
            here(call, calls, trail);
        }
        if (deployment) {
            named(call.keyword("flow"), calls, trail);
        }
    }

    /** What stands around the call runs. */
    private void here(ScheduleCalls.Call call, ScheduleCalls calls, Trail trail) {
        if (call.guarded()) {
            walk.script(calls.path(), List.of(), trail);
        } else if (call.symbol().isEmpty()) {
            walk.module(calls.path(), trail);
        } else {
            walk.symbol(calls.path(), call.symbol(), trail);
        }
        calls.scripts(call.symbol()).forEach(script -> walk.commands(script, calls.path(), "", trail));
    }

    /** The tasks of a file with DAGs. */
    static void dag(ModuleSummary module, Trail trail, Walk walk) {
        walk.module(module.path(), trail);
        for (Definition definition : module.definitions()) {
            if (definition.decorators().stream().anyMatch(d -> d.endsWith(".dag"))) {
                walk.symbol(module.path(), definition.name(), trail);
            }
        }
        new ScheduleCalls(module).scripts("").forEach(script -> walk.commands(script, module.path(), "", trail));
    }

    private void java(ModuleSummary module) {
        for (Definition definition : module.definitions()) {
            if (definition.decorators().stream().anyMatch(JAVA::contains)) {
                walk.symbol(
                        module.path(), definition.name(), trail(module.path(), definition.startLine(), "@Scheduled"));
            }
        }
        boolean quartz = module.imports().stream().anyMatch(i -> i.name().startsWith("org.quartz"));
        boolean jobs =
                quartz || module.imports().stream().anyMatch(i -> i.name().startsWith("org.jobrunr"));
        if (!jobs) {
            return;
        }
        ScheduleCalls calls = new ScheduleCalls(module);
        boolean repeating = calls.all().stream()
                .anyMatch(c -> c.name().contains("CronSchedule")
                        || c.name().contains("SimpleSchedule")
                        || c.name().contains("CalendarInterval"));
        for (ScheduleCalls.Call call : calls.all()) {
            if (call.method().equals("newJob") && repeating) {
                call.values().forEach(v -> reach(v.replaceFirst("\\.class$", ""), calls, trail(calls, call, true)));
            } else if (call.method().equals("scheduleRecurrently")
                    && !call.symbol().isEmpty()) {
                walk.symbol(module.path(), call.symbol(), trail(calls, call, true));
            }
        }
    }

    private void reach(String name, ScheduleCalls calls, Trail trail) {
        Optional<Symbol> symbol = walk.wiring()
                .code
                .resolve(calls.absolute(name.startsWith("=") ? name.substring(1) : name), calls.path());
        symbol.filter(s -> !s.name().isEmpty()).ifPresent(s -> walk.symbol(s.path(), s.name(), trail.then(s.text())));
    }

    private static boolean repeats(String when) {
        return when == null || !Set.of("=None", "=@once", "=", "=False").contains(when);
    }

    private static boolean paused(ScheduleCalls.Call call) {
        return "=True".equals(call.keyword("is_paused_upon_creation"))
                || "=True".equals(call.keyword("paused"))
                || "=False".equals(call.keyword("is_schedule_active"));
    }

    /** Dagster's schedules and sensors are stopped until they are told to run. */
    private static boolean running(ScheduleCalls.Call call) {
        String status = call.keyword("default_status");
        return status != null && status.endsWith("RUNNING");
    }

    private static Trail trail(ScheduleCalls calls, ScheduleCalls.Call call, boolean repeating) {
        String first = calls.path() + ":" + call.line() + " " + call.method();
        return repeating
                ? trail(calls.path(), call.line(), call.method())
                : Trail.start("human", first).assumed(HANDED_OVER);
    }

    private static Trail trail(String path, int line, String what) {
        return Trail.start("schedule", path + ":" + line + " " + what).assumed(HANDED_OVER);
    }
}
