package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code mvn} and {@code gradle}: to the tests that a build runs. */
final class JvmBuildHop implements Hop {

    private static final Set<String> MAVEN = Set.of("mvn", "mvnw", "mvnd");
    private static final Set<String> GRADLE = Set.of("gradle", "gradlew");
    private static final Set<String> TESTED = Set.of("test", "prepare-package", "package", "pre-integration-test", "integration-test", "verify", "install", "deploy");
    private static final Set<String> VERIFIED = Set.of("integration-test", "verify", "install", "deploy");
    private static final List<Glob> SUREFIRE =
            List.of(Glob.ofPath("Test*.java"), Glob.ofPath("*Test.java"), Glob.ofPath("*Tests.java"), Glob.ofPath("*TestCase.java"));
    private static final List<Glob> FAILSAFE =
            List.of(Glob.ofPath("IT*.java"), Glob.ofPath("*IT.java"), Glob.ofPath("*ITCase.java"));

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (MAVEN.contains(program)) {
            maven(words, trail, walk);
            return true;
        }
        if (GRADLE.contains(program)) {
            gradle(words, trail, walk);
            return true;
        }
        return false;
    }

    private static void maven(Words words, Trail trail, Walk walk) {
        boolean skipped = words.has("-DskipTests") || words.has("-DskipTests=true") || words.has("-Dmaven.test.skip=true") || words.has("-Dmaven.test.skip");
        List<String> phases = words.operands(Set.of("-f", "--file", "-pl", "--projects", "-P", "-s", "--settings", "-T", "-rf"));
        if (skipped || phases.stream().noneMatch(TESTED::contains)) {
            return;
        }
        String file = words.option("-f", "--file");
        String folder = file.isEmpty() ? trail.cwd() : Paths.resolve(trail.cwd(), file.endsWith(".xml") ? Paths.folder(file) : file);
        boolean failsafe = phases.stream().anyMatch(VERIFIED::contains) && declares(walk, folder, "maven-failsafe-plugin");
        Trail there = ignored(walk, folder) ? trail.ignored("testFailureIgnore is set") : trail;
        walk.wiring().javaTests().forEach((path, tests) -> {
            String name = Paths.name(path);
            boolean unit = SUREFIRE.stream().anyMatch(g -> g.matches(name));
            boolean integration = failsafe && FAILSAFE.stream().anyMatch(g -> g.matches(name));
            if (Paths.below(path, folder) && path.contains("src/test/") && (unit || integration)) {
                run(path, tests, there, walk);
            }
        });
    }

    private static boolean declares(Walk walk, String folder, String plugin) {
        return walk.wiring().facts.of(dev.mlreadiness.fact.FactKind.CONFIG_VALUE).stream()
                .anyMatch(f -> Paths.below(f.location().path(), folder) && f.text("document").equals(plugin));
    }

    private static boolean ignored(Walk walk, String folder) {
        return walk.wiring().facts.of(dev.mlreadiness.fact.FactKind.CONFIG_VALUE).stream()
                .anyMatch(f -> Paths.below(f.location().path(), folder)
                        && f.text("key").endsWith("testFailureIgnore")
                        && f.text("value").equals("true"));
    }

    private static void gradle(Words words, Trail trail, Walk walk) {
        List<String> tasks = words.operands(Set.of("-x", "--exclude-task", "-p", "--project-dir", "-P", "--tests"));
        boolean excluded = words.options("-x").contains("test") || words.options("--exclude-task").contains("test");
        boolean tested = tasks.stream().map(t -> t.substring(t.lastIndexOf(':') + 1)).anyMatch(Set.of("test", "check", "build")::contains);
        if (excluded || !tested) {
            return;
        }
        String project = words.option("-p", "--project-dir");
        String folder = project.isEmpty() ? trail.cwd() : Paths.resolve(trail.cwd(), project);
        walk.wiring().javaTests().forEach((path, tests) -> {
            boolean selected = tasks.stream().anyMatch(t -> {
                String module = t.contains(":") ? t.substring(0, t.lastIndexOf(':')).replace(':', '/') : "";
                return Paths.below(path, Paths.resolve(folder, module.startsWith("/") ? module.substring(1) : module));
            });
            if (selected && path.contains("src/test/")) {
                run(path, tests, trail, walk);
            }
        });
    }

    private static void run(String path, List<Fact> tests, Trail trail, Walk walk) {
        for (Fact test : tests) {
            if (test.text("skipped").isEmpty() || test.text("skipped").equals("false")) {
                Trail there = test.list("marks").isEmpty() ? trail : trail.assumed();
                String symbol = PytestHop.qualified(test);
                walk.symbol(path, symbol, there.then(path + "::" + symbol));
            }
        }
    }

}
