package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Jobs that a platform's files declare: deployments of {@code prefect.yaml} and jobs of Databricks bundles. With a schedule that is not paused they start by it;
 * {@code databricks bundle run} starts one by name.
 */
final class PlatformSchedules {

    private static final String APPLIED = "the platform starts it once somebody has applied the file";
    private static final String JOBS = "resources.jobs.";

    private final Walk walk;

    private PlatformSchedules(Walk walk) {
        this.walk = walk;
    }

    static void start(FactBase facts, Walk walk) {
        Map<String, List<Fact>> deployments = new TreeMap<>();
        Map<String, Map<String, List<Fact>>> jobs = new TreeMap<>();
        for (Fact value : facts.of(FactKind.CONFIG_VALUE)) {
            String key = value.text("key");
            String path = value.location().path();
            if (key.equals("create_job")) {
                azure(path, value.text("value"), walk);
            }
            if (key.startsWith("deployments.") && Paths.name(path).startsWith("prefect.y")) {
                deployments.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
            } else if (key.startsWith(JOBS) && key.indexOf('.', JOBS.length()) > 0) {
                String job = key.substring(JOBS.length(), key.indexOf('.', JOBS.length()));
                jobs.computeIfAbsent(path, p -> new TreeMap<>())
                        .computeIfAbsent(job, j -> new ArrayList<>())
                        .add(value);
            }
        }
        facts.of(FactKind.COMMAND).stream()
                .filter(command -> command.text("program").equals("prefect"))
                .forEach(command -> prefect(command, walk));
        PlatformSchedules schedules = new PlatformSchedules(walk);
        deployments.forEach(schedules::prefect);
        jobs.forEach((path, named) -> named.forEach((job, values) -> schedules.databricks(path, job, values)));
    }

    /** A schedule of Azure ML with the file of its job. */
    private static void azure(String path, String job, Walk walk) {
        String file = Paths.resolve(Paths.folder(path), job.replaceFirst("^file:", ""));
        if (walk.wiring().exists(file)) {
            RemoteHop.azureJob(
                    file, Trail.start("schedule", path + "#schedule").then(file).assumed(APPLIED), walk);
        }
    }

    /** {@code prefect deployment build flows.py:main --cron …} and {@code prefect deploy}: what the command schedules lasts, so that it counts wherever it is written. */
    private static void prefect(Fact command, Walk walk) {
        Words words = new Words(command);
        String when = words.option("--cron", "--interval", "--rrule");
        if (when.isEmpty() || !words.has("deploy") && !words.has("build")) {
            return;
        }
        String path = command.location().path();
        words.all().stream()
                .filter(word -> word.matches("[^:\\s]{1,200}\\.py:\\w{1,100}"))
                .findFirst()
                .ifPresent(entry -> walk.entryPoint(
                        Paths.resolve(command.text("cwd"), entry),
                        Trail.start("schedule", path + "#" + when).assumed("somebody has run the command once")));
    }

    /** Items of the list have no index: a new one begins where a key comes again. */
    private void prefect(String path, List<Fact> values) {
        Map<String, String> item = new HashMap<>();
        for (Fact value : values) {
            String key = value.text("key").substring("deployments.".length());
            boolean own = !key.contains(".");
            if (own && item.containsKey(key)) {
                deployment(path, item);
                item = new HashMap<>();
            }
            item.putIfAbsent(key, value.text("value"));
        }
        deployment(path, item);
    }

    private void deployment(String path, Map<String, String> item) {
        boolean scheduled = item.keySet().stream().anyMatch(k -> k.matches("schedules?\\.(cron|interval|rrule)"));
        boolean paused = "true".equals(item.get("paused"))
                || "false".equals(item.get("schedules.active"))
                || "false".equals(item.get("schedule.active"));
        if (scheduled && item.containsKey("entrypoint")) {
            Trail trail = Trail.start(
                            paused ? "human" : "schedule", path + "#" + item.getOrDefault("name", "deployment"))
                    .assumed(APPLIED);
            walk.entryPoint(Paths.in(Paths.folder(path), item.get("entrypoint")), trail);
        }
    }

    private void databricks(String path, String job, List<Fact> values) {
        boolean scheduled = false;
        boolean paused = false;
        for (Fact value : values) {
            String key = value.text("key").substring(JOBS.length() + job.length() + 1);
            scheduled |=
                    key.startsWith("schedule.quartz") || key.startsWith("trigger.") || key.startsWith("continuous");
            paused |= key.endsWith("pause_status") && value.text("value").equals("PAUSED");
        }
        if (scheduled) {
            tasks(
                    path,
                    values,
                    Trail.start(paused ? "human" : "schedule", path + "#" + job).assumed(APPLIED),
                    walk);
        }
    }

    /** Follows the tasks of a job of a bundle. */
    static void tasks(String path, List<Fact> values, Trail trail, Walk walk) {
        for (Fact value : values) {
            String written = value.text("value");
            switch (value.text("name")) {
                case "notebook_path", "python_file" -> file(path, written, trail, walk);
                case "entry_point" -> walk.commands(written, path, "", trail);
                default -> {
                    // not what a task runs
                }
            }
        }
    }

    private static void file(String path, String written, Trail trail, Walk walk) {
        String resolved = Paths.resolve(Paths.folder(path), written);
        for (String candidate : List.of(resolved, resolved + ".py", resolved + ".ipynb")) {
            if (walk.wiring().exists(candidate)) {
                walk.script(candidate, List.of(), trail.then(candidate));
                return;
            }
        }
        walk.opaque(written, "no such file in the repository", trail);
    }

    /** {@code databricks bundle run job}. */
    static boolean run(String job, Trail trail, Walk walk) {
        Map<String, List<Fact>> byFile = new TreeMap<>();
        for (Fact value : walk.wiring().facts.of(FactKind.CONFIG_VALUE)) {
            if (value.text("key").startsWith(JOBS + job + ".")) {
                byFile.computeIfAbsent(value.location().path(), p -> new ArrayList<>())
                        .add(value);
            }
        }
        byFile.forEach((path, values) -> tasks(
                path, values, trail.then(path).assumed("the workspace runs the job that the bundle defines"), walk));
        return !byFile.isEmpty();
    }
}
