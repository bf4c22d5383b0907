package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code mvn}: to the tests and programs that a build runs, by phase, module, plugin and their switches. */
final class MavenHop implements Hop {

    private static final Set<String> MAVEN = Set.of("mvn", "mvnw", "mvnd");
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
            new MavenPrograms(words, folder, profiles, this::selected).follow(trail, walk);
            if (!unit && !integration) {
                return;
            }
            for (Map.Entry<String, List<Fact>> file : walk.wiring().javaTests().entrySet()) {
                String path = file.getKey();
                String module = Paths.below(path, folder) ? module(path) : null;
                if (module != null && selected(module)) {
                    file(path, module, file.getValue());
                }
            }
        }

        /** The module that compiles the file as a test; null for none. */
        private String module(String path) {
            int at = path.startsWith("src/test/") ? 0 : path.indexOf("/src/test/");
            String standard = at < 0 ? null : path.substring(0, at);
            for (String module = Paths.folder(path); ; module = Paths.folder(module)) {
                if (walk.wiring().exists(Paths.in(module, "pom.xml"))) {
                    List<String> roots = roots(module);
                    String home = module;
                    boolean named = roots.stream().anyMatch(root -> Paths.below(path, Paths.in(home, root)));
                    boolean usual = roots.isEmpty() || !moved(module);
                    return named ? module : usual && module.equals(standard) ? module : null;
                }
                if (module.isEmpty()) {
                    return standard;
                }
            }
        }

        /** Folders of tests that the module names besides the usual one or instead of it. */
        private List<String> roots(String module) {
            List<String> roots =
                    new ArrayList<>(walk.wiring().maven(folder, module, "", "testSourceDirectory", profiles));
            if (walk.wiring()
                    .maven(folder, module, "build-helper-maven-plugin", "goal", profiles)
                    .contains("add-test-source")) {
                roots.addAll(walk.wiring().maven(folder, module, "build-helper-maven-plugin", "source", profiles));
            }
            roots.replaceAll(root ->
                    root.replaceFirst("^\\$\\{(project\\.)?basedir}/?", "").replaceFirst("^\\./", ""));
            return roots;
        }

        private boolean moved(String module) {
            return !walk.wiring()
                    .maven(folder, module, "", "testSourceDirectory", profiles)
                    .isEmpty();
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
            MavenHop.run(
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

    /** The tests of a file run, those apart that an annotation or a guard keeps from it. */
    static void run(String path, List<Fact> tests, Trail trail, Walk walk) {
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
                String property = walk.literalOf(path, symbol, "Boolean.getBoolean");
                if (!property.isEmpty() && trail.via().stream().noneMatch(hop -> hop.contains("-D" + property))) {
                    there = there.ignored("the test asks for the system property " + property);
                }
                walk.symbol(path, symbol, there.then(path + "::" + symbol));
            }
        }
    }
}
