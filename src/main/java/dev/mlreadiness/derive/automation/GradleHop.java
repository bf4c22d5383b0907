package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code gradle}: to the tests that a task runs, by module and the switches of its build script, and to the programs that tasks start. */
final class GradleHop implements Hop {

    private static final Set<String> PROGRAMS = Set.of("gradle", "gradlew");
    private static final Set<String> TAKING = Set.of(
            "-x", "--exclude-task", "-p", "--project-dir", "--tests", "-b", "--build-file", "-I", "--init-script");
    /** What the Java plugin wires itself. */
    private static final Map<String, String> STANDARD = Map.of(
            "check", "test",
            "build", "check",
            "buildNeeded", "build",
            "buildDependents", "build",
            "jacocoTestReport", "test");

    private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
    private static final int MOST_TASKS = 200;

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        if (!PROGRAMS.contains(command.text("program"))) {
            return false;
        }
        Words words = new Words(command);
        String project = words.option("-p", "--project-dir");
        Run run = new Run(words, project.isEmpty() ? trail.cwd() : Paths.resolve(trail.cwd(), project), trail, walk);
        words.operands(TAKING).forEach(run::task);
        return true;
    }

    /** One run of Gradle. */
    private static final class Run {
        private final List<String> only;
        private final Set<String> excluded;
        private final String folder;
        private final Trail trail;
        private final Walk walk;

        Run(Words words, String folder, Trail trail, Walk walk) {
            this.only = words.options("--tests");
            this.excluded = new HashSet<>(words.options("-x"));
            this.excluded.addAll(words.options("--exclude-task"));
            this.folder = folder;
            this.trail = trail;
            this.walk = walk;
        }

        /** {@code test}, or {@code :module:test}. */
        void task(String task) {
            int colon = task.lastIndexOf(':');
            String below = colon < 0
                    ? folder
                    : Paths.resolve(
                            folder,
                            task.substring(0, colon).replaceFirst("^:", "").replace(':', '/'));
            Set<String> wanted = needed(task.substring(colon + 1), below);
            for (String name : wanted) {
                programs(name, below);
            }
            for (Map.Entry<String, List<Fact>> file : walk.wiring().javaTests().entrySet()) {
                if (Paths.below(file.getKey(), below)) {
                    tests(file.getKey(), file.getValue(), wanted);
                }
            }
        }

        /** The task and what it needs, by the Java plugin or by a build script. */
        private Set<String> needed(String task, String below) {
            Set<String> all = new LinkedHashSet<>(List.of(task));
            List<String> queue = new ArrayList<>(all);
            for (int i = 0; i < queue.size() && i < MOST_TASKS; i++) {
                String name = queue.get(i);
                List<String> needs = new ArrayList<>();
                if (STANDARD.containsKey(name)) {
                    needs.add(STANDARD.get(name));
                }
                for (String script : walk.wiring().named(name, "gradle")) {
                    if (Paths.below(script, below) || Paths.below(below, Paths.folder(script))) {
                        needs.addAll(walk.wiring().targets(script).get(name).list("needs"));
                    }
                }
                needs.stream()
                        .map(need -> need.substring(need.lastIndexOf(':') + 1))
                        .filter(need -> !excluded.contains(need) && all.add(need))
                        .forEach(queue::add);
            }
            all.removeIf(excluded::contains);
            return all;
        }

        private void programs(String name, String below) {
            for (String script : walk.wiring().named(name, "gradle")) {
                if (Paths.below(script, below)) {
                    Trail there = trail.then("task " + name).in(Paths.folder(script));
                    walk.wiring().commands(script, name).forEach(command -> walk.command(command, there));
                }
            }
        }

        private void tests(String path, List<Fact> tests, Set<String> wanted) {
            int at = path.startsWith("src/") ? 0 : path.indexOf("/src/") + 1;
            if (at == 0 && !path.startsWith("src/")) {
                return;
            }
            String module = at == 0 ? "" : path.substring(0, at - 1);
            int end = path.indexOf('/', at + 4);
            String set = end < 0 ? "" : path.substring(at + 4, end);
            // extra test tasks without sources of their own run the tests of the standard set
            for (String task : wanted) {
                boolean own = task.equals(set);
                boolean extra =
                        set.equals("test") && setting(module, task, "type").contains("Test");
                if (own || extra) {
                    tests(path, tests, task, module);
                }
            }
        }

        private void tests(String path, List<Fact> tests, String task, String module) {
            String name = ":" + module.replace('/', ':') + ":" + task;
            if (excluded.stream().anyMatch(e -> name.endsWith(e.startsWith(":") ? e : ":" + e))
                    || setting(module, task, "enabled").contains("false")) {
                return;
            }
            Trail there = setting(module, task, "ignoreFailures").isEmpty()
                    ? trail
                    : trail.ignored("ignoreFailures is set for the tests");
            List<String> in = setting(module, task, "includeTags");
            List<String> out = setting(module, task, "excludeTags");
            MavenHop.run(
                    path,
                    tests.stream()
                            .filter(t -> only.isEmpty() || only.stream().anyMatch(o -> named(path, t, o)))
                            .filter(t ->
                                    in.isEmpty() || t.list("marks").stream().anyMatch(in::contains))
                            .filter(t -> t.list("marks").stream().noneMatch(out::contains))
                            .toList(),
                    there,
                    walk);
        }

        /** Values of a setting of a test task, of all test tasks too, in the scripts of the module and of the folders above. */
        private List<String> setting(String module, String task, String name) {
            List<String> values = new ArrayList<>();
            for (String place = module; ; place = Paths.folder(place)) {
                for (String script : SCRIPTS) {
                    for (String key : List.of(task, "*")) {
                        values.addAll(
                                walk.wiring().values(Paths.in(place, script), "gradle.tasks." + key + "." + name));
                    }
                }
                if (place.isEmpty()) {
                    return values;
                }
            }
        }

        private static boolean named(String path, Fact test, String pattern) {
            String type = Paths.name(path).replaceFirst("\\.\\w+$", "");
            String whole = path.replaceFirst("\\.\\w+$", "").replace('/', '.');
            return List.of(type, whole, type + "." + test.text("name")).stream()
                    .anyMatch(n ->
                            n.endsWith(pattern) || Glob.ofPath("*" + pattern).matches(n));
        }
    }
}
