package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts of the repository as the graph needs them: targets and commands by file, tests by file, settings by file. */
final class Wiring {

    final CodeIndex code;
    final FactBase facts;
    private final Jobs jobs;
    private final Set<String> files = new HashSet<>();
    private final Map<String, Map<String, Fact>> targets = new TreeMap<>();
    private final Map<String, Map<String, List<Fact>>> commands = new HashMap<>();
    private final Map<String, List<Fact>> pythonTests = new TreeMap<>();
    private final Map<String, List<Fact>> javaTests = new TreeMap<>();
    private final Map<String, Map<String, List<String>>> settings = new HashMap<>();

    Wiring(FactBase facts) {
        this.facts = facts;
        this.code = new CodeIndex(facts);
        this.jobs = new Jobs(facts);
        facts.of(FactKind.FILE).forEach(f -> files.add(f.location().path()));
        for (Fact target : facts.of(FactKind.TARGET)) {
            targets.computeIfAbsent(target.location().path(), p -> new LinkedHashMap<>())
                    .putIfAbsent(target.text("name"), target);
        }
        for (Fact command : facts.of(FactKind.COMMAND)) {
            commands.computeIfAbsent(command.location().path(), p -> new LinkedHashMap<>())
                    .computeIfAbsent(command.text("target"), t -> new ArrayList<>())
                    .add(command);
        }
        group(FactKind.PYTHON_TEST, pythonTests);
        group(FactKind.JAVA_TEST, javaTests);
        for (Fact value : facts.of(FactKind.CONFIG_VALUE)) {
            settings.computeIfAbsent(value.location().path(), p -> new HashMap<>())
                    .computeIfAbsent(value.text("key"), k -> new ArrayList<>())
                    .add(value.text("value"));
        }
    }

    private void group(FactKind kind, Map<String, List<Fact>> byFile) {
        for (Fact test : facts.of(kind)) {
            byFile.computeIfAbsent(test.location().path(), p -> new ArrayList<>()).add(test);
        }
    }

    /** What workflow files say besides commands. */
    Jobs jobs() {
        return jobs;
    }

    boolean exists(String path) {
        return files.contains(path);
    }

    /** The targets of a file by name. */
    Map<String, Fact> targets(String path) {
        return targets.getOrDefault(path, Map.of());
    }

    /** The commands of a target in order. */
    List<Fact> commands(String path, String target) {
        return commands.getOrDefault(path, Map.of()).getOrDefault(target, List.of());
    }

    /** Python tests by file. */
    Map<String, List<Fact>> pythonTests() {
        return pythonTests;
    }

    /** Java tests by file. */
    Map<String, List<Fact>> javaTests() {
        return javaTests;
    }

    /** A configuration value of a file; empty where it is not set. */
    String setting(String path, String key) {
        return String.join(" ", values(path, key));
    }

    /** All values of a key of a file, in order. */
    List<String> values(String path, String key) {
        return settings.getOrDefault(path, Map.of()).getOrDefault(key, List.of());
    }

    /** Whether a file sets a key whose last part is the name. */
    boolean anyKeyEnds(String path, String name) {
        return settings.getOrDefault(path, Map.of()).keySet().stream().anyMatch(k -> k.endsWith("." + name));
    }

    /** Any configuration value below a folder whose key ends so. */
    boolean anySetting(String folder, String keyEnd) {
        return settings.entrySet().stream()
                .filter(e -> Paths.below(e.getKey(), folder))
                .anyMatch(e -> e.getValue().keySet().stream().anyMatch(k -> k.endsWith(keyEnd)));
    }
}
