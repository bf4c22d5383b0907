package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code mvn} and {@code gradle}: to the tests that a build runs, by phase or task, module, plugin and their switches. */
final class JvmBuildHop implements Hop {

    private static final Set<String> MAVEN = Set.of("mvn", "mvnw", "mvnd");
    private static final Set<String> GRADLE = Set.of("gradle", "gradlew");
    private static final Set<String> TESTED = Set.of(
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");
    private static final Set<String> VERIFIED =
            Set.of("integration-test", "post-integration-test", "verify", "install", "deploy");
    private static final List<Glob> SUREFIRE = List.of(
            Glob.ofPath("Test*.java"),
            Glob.ofPath("*Test.java"),
            Glob.ofPath("*Tests.java"),
            Glob.ofPath("*TestCase.java"));
    private static final List<Glob> FAILSAFE =
            List.of(Glob.ofPath("IT*.java"), Glob.ofPath("*IT.java"), Glob.ofPath("*ITCase.java"));

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (MAVEN.contains(program)) {
            new Maven(words, trail, walk).run();
            return true;
        }
        if (GRADLE.contains(program)) {
            gradle(words, trail, walk);
            return true;
        }
        return false;
    }

    /** One run of Maven. */
    private static final class Maven {
        private final Words words;
        private final Trail trail;
        private final Walk walk;
        private final String folder;
        private final boolean profiles;
        private final Set<String> modules = new HashSet<>();
        private final String only;
        private final boolean unit;
        private final boolean integration;

        Maven(Words words, Trail trail, Walk walk) {
            this.words = words;
            this.trail = trail;
            this.walk = walk;
            String file = words.option("-f", "--file");
            folder = file.isEmpty()
                    ? trail.cwd()
                    : Paths.resolve(trail.cwd(), file.endsWith(".xml") ? Paths.folder(file) : file);
            profiles = words.hasPrefix("-P");
            String named = words.option("-pl", "--projects");
            Arrays.stream(named.split(",")).filter(m -> !m.isBlank()).forEach(modules::add);
            List<String> phases = words.operands(
                    Set.of("-f", "--file", "-pl", "--projects", "-P", "-s", "--settings", "-T", "-rf", "-l", "-D"));
            boolean all = set("maven.test.skip") || set("skipTests");
            only = property("test");
            unit = !all && phases.stream().anyMatch(p -> TESTED.contains(p) || p.startsWith("surefire:test"));
            integration = !all
                    && !set("skipITs")
                    && phases.stream().anyMatch(p -> VERIFIED.contains(p) || p.startsWith("failsafe:integration"));
        }

        private boolean set(String property) {
            return words.all().stream().anyMatch(w -> w.equals("-D" + property) || w.equals("-D" + property + "=true"));
        }

        private String property(String name) {
            return words.all().stream()
                    .filter(w -> w.startsWith("-D" + name + "="))
                    .map(w -> w.substring(name.length() + 3))
                    .findFirst()
                    .orElse("");
        }

        void run() {
            if (!unit && !integration) {
                return;
            }
            for (Map.Entry<String, List<Fact>> file : walk.wiring().javaTests().entrySet()) {
                String path = file.getKey();
                if (path.contains("src/test/") && Paths.below(path, folder)) {
                    String module = path.startsWith("src/test/") ? "" : path.substring(0, path.indexOf("/src/test/"));
                    if (selected(module)) {
                        file(path, module, file.getValue());
                    }
                }
            }
        }

        private boolean selected(String module) {
            if (modules.isEmpty()) {
                return true;
            }
            return modules.stream()
                            .filter(m -> !m.startsWith("!"))
                            .anyMatch(m -> m.startsWith(":")
                                    ? Paths.name(module).equals(m.substring(1))
                                            || walk.wiring()
                                                    .values(Paths.in(module, "pom.xml"), "project.artifactId")
                                                    .contains(m.substring(1))
                                    : module.equals(Paths.resolve(folder, m)))
                    || modules.stream().allMatch(m -> m.startsWith("!")) && !modules.contains("!" + Paths.name(module));
        }

        private void file(String path, String module, List<Fact> tests) {
            String name = Paths.name(path);
            boolean surefire = unit
                    && SUREFIRE.stream().anyMatch(g -> g.matches(name))
                    && !configured(module, "maven-surefire-plugin", "skip", "true");
            boolean failsafe = integration
                    && FAILSAFE.stream().anyMatch(g -> g.matches(name))
                    && walk.wiring().declares(folder, module, "maven-failsafe-plugin", profiles)
                    && !configured(module, "maven-failsafe-plugin", "skip", "true");
            boolean named = only.isEmpty()
                    || Arrays.stream(only.split("[,#]"))
                            .anyMatch(t -> !t.isBlank()
                                    && Glob.ofPath(t.replace(".class", "").replaceFirst(".*[./]", "") + ".java")
                                            .matches(name));
            boolean skipped =
                    configured(module, "", "skipTests", "true") || configured(module, "", "maven.test.skip", "true");
            if (!surefire && !failsafe || !named || skipped) {
                return;
            }
            Trail there = configured(module, "", "testFailureIgnore", "true")
                            || set("maven.test.failure.ignore")
                            || words.has("-fn")
                            || words.has("--fail-never")
                    ? trail.ignored("failures of tests are ignored by the build")
                    : trail;
            String plugin = surefire ? "maven-surefire-plugin" : "maven-failsafe-plugin";
            Set<String> groups = groups(module, plugin, "groups");
            Set<String> excluded = groups(module, plugin, "excludedGroups");
            JvmBuildHop.run(
                    path,
                    tests.stream()
                            .filter(t -> t.list("marks").stream().noneMatch(excluded::contains))
                            .filter(t ->
                                    groups.isEmpty() || t.list("marks").stream().anyMatch(groups::contains))
                            .toList(),
                    there,
                    walk);
        }

        private Set<String> groups(String module, String plugin, String key) {
            Set<String> groups = new HashSet<>();
            List<String> values = new ArrayList<>(
                    property(key).isEmpty()
                            ? walk.wiring().maven(folder, module, plugin, key, profiles)
                            : List.of(property(key)));
            values.stream()
                    .filter(v -> !v.contains("$") && !v.contains("&") && !v.contains("!"))
                    .forEach(v -> groups.addAll(List.of(v.split("[,|\\s]+"))));
            return groups;
        }

        private boolean configured(String module, String plugin, String key, String value) {
            return walk.wiring().maven(folder, module, plugin, key, profiles).contains(value);
        }
    }

    private static void gradle(Words words, Trail trail, Walk walk) {
        List<String> tasks = words.operands(Set.of(
                "-x", "--exclude-task", "-p", "--project-dir", "--tests", "-b", "--build-file", "-I", "--init-script"));
        Set<String> excluded = new HashSet<>(words.options("-x"));
        excluded.addAll(words.options("--exclude-task"));
        String project = words.option("-p", "--project-dir");
        String folder = project.isEmpty() ? trail.cwd() : Paths.resolve(trail.cwd(), project);
        for (String task : tasks) {
            String name = task.substring(task.lastIndexOf(':') + 1);
            String module = task.contains(":")
                    ? Paths.resolve(
                            folder,
                            task.substring(0, task.lastIndexOf(':'))
                                    .replaceFirst("^:", "")
                                    .replace(':', '/'))
                    : folder;
            boolean standard = Set.of("test", "check", "build", "jacocoTestReport", "buildNeeded")
                            .contains(name)
                    && !excluded.contains("test")
                    && !excluded.contains(task + ":test");
            String sources = standard ? "src/test/" : "src/" + name + "/";
            if (!excluded.contains(name)) {
                gradle(module, sources, words.options("--tests"), excluded, trail, walk);
            }
        }
    }

    private static void gradle(
            String folder, String sources, List<String> only, Set<String> excluded, Trail trail, Walk walk) {
        walk.wiring().javaTests().forEach((path, tests) -> {
            int at = path.startsWith(sources) ? 0 : path.indexOf("/" + sources);
            boolean module = at >= 0
                    && excluded.stream()
                            .noneMatch(e -> e.endsWith(":test")
                                    && path.startsWith(
                                            e.substring(e.startsWith(":") ? 1 : 0, e.length() - 5)
                                                            .replace(':', '/') + "/"));
            if (module && Paths.below(path, folder)) {
                run(
                        path,
                        tests.stream()
                                .filter(t -> only.isEmpty() || only.stream().anyMatch(o -> named(path, t, o)))
                                .toList(),
                        trail,
                        walk);
            }
        });
    }

    private static boolean named(String path, Fact test, String pattern) {
        String type = Paths.name(path).replaceFirst("\\.\\w+$", "");
        String whole = path.replaceFirst("\\.\\w+$", "").replace('/', '.');
        return List.of(type, whole, type + "." + test.text("name")).stream()
                .anyMatch(n -> n.endsWith(pattern) || Glob.ofPath("*" + pattern).matches(n));
    }

    private static void run(String path, List<Fact> tests, Trail trail, Walk walk) {
        for (Fact test : tests) {
            if (test.text("skipped").isEmpty() || test.text("skipped").equals("false")) {
                Trail there = test.list("marks").isEmpty()
                        ? trail
                        : trail.assumed("an annotation may leave the test out: "
                                + test.list("marks").get(0));
                if (test.list("marks").contains("EnabledIfSystemProperty")
                        && trail.via().stream().noneMatch(hop -> hop.contains("-D"))) {
                    there = there.ignored("the test runs only where a system property asks for it");
                }
                String symbol = PythonTests.qualified(test);
                walk.symbol(path, symbol, there.then(path + "::" + symbol));
            }
        }
    }
}
