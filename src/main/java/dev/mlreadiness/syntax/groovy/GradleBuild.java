package dev.mlreadiness.syntax.groovy;

import java.util.List;
import java.util.Map;

/**
 * What a Gradle build script declares.
 *
 * @param plugins in order
 * @param dependencies in order
 * @param tests settings of test tasks; several entries may speak of one task
 * @param wiring {@code dependsOn} and {@code finalizedBy} by task, as {@code task -> other} pairs in order
 * @param runs tasks that start a program
 * @param variables simple strings, for versions
 */
public record GradleBuild(
        List<Plugin> plugins,
        List<Dependency> dependencies,
        List<TestTask> tests,
        List<Wire> wiring,
        List<Run> runs,
        Map<String, String> variables) {
    public GradleBuild {
        plugins = List.copyOf(plugins);
        dependencies = List.copyOf(dependencies);
        tests = List.copyOf(tests);
        wiring = List.copyOf(wiring);
        runs = List.copyOf(runs);
    }

    /** A plugin; {@code version} is null if the script names none. */
    public record Plugin(String id, String version, int line) {}

    /**
     * A dependency.
     *
     * @param configuration such as {@code implementation}
     * @param group or null if it is an alias
     * @param name artefact, or the alias such as {@code libs.junit}, or the path of a project
     * @param version or null
     * @param kind {@code module}, {@code platform}, {@code alias}, {@code project}
     * @param line line (from 1)
     */
    public record Dependency(String configuration, String group, String name, String version, String kind, int line) {}

    /**
     * Settings of a test task.
     *
     * @param task its name; {@code *} for all ({@code tasks.withType<Test>})
     * @param extra true if it is not the {@code test} task of the Java plugin
     * @param ignoresFailures {@code ignoreFailures = true}
     * @param includedTags of {@code includeTags}
     * @param excludedTags of {@code excludeTags}
     * @param disabled {@code enabled = false}
     * @param conditional {@code onlyIf}
     * @param line line (from 1)
     */
    public record TestTask(
            String task,
            boolean extra,
            boolean ignoresFailures,
            List<String> includedTags,
            List<String> excludedTags,
            boolean disabled,
            boolean conditional,
            int line) {}

    /**
     * A task that starts a program: of type {@code JavaExec} or {@code Exec}, or {@code run} of an application.
     *
     * @param task its name
     * @param words the command, {@code java} with the main class for a Java program
     * @param ignoresExit {@code ignoreExitValue = true}
     * @param line line (from 1)
     */
    public record Run(String task, List<String> words, boolean ignoresExit, int line) {
        public Run {
            words = List.copyOf(words);
        }
    }

    /** {@code task} needs {@code other}, or is followed by it. */
    public record Wire(String task, String other, boolean follows, int line) {}
}
