package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts of the repository as the graph needs them: targets and commands by file, tests by file, settings by file. */
final class Wiring {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([\\w.]{1,100})}");

    final CodeIndex code;
    final FactBase facts;
    private final Jobs jobs;
    private final Map<String, String> roles = new TreeMap<>();
    private final Map<String, String> consoleScripts;
    private final Map<String, List<Fact>> poms = new TreeMap<>();
    private final Map<String, Map<String, Fact>> targets = new TreeMap<>();
    private final Map<String, Map<String, List<Fact>>> commands = new HashMap<>();
    private final Map<String, List<Fact>> pythonTests = new TreeMap<>();
    private final Map<String, List<Fact>> javaTests = new TreeMap<>();
    private final Map<String, Map<String, List<String>>> settings = new HashMap<>();

    Wiring(FactBase facts) {
        this.facts = facts;
        this.code = new CodeIndex(facts);
        this.consoleScripts = consoleScripts(facts);
        this.jobs = new Jobs(facts);
        facts.of(FactKind.FILE).forEach(f -> roles.put(f.location().path(), f.text("role")));
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
            if (value.location().path().endsWith("pom.xml")) {
                poms.computeIfAbsent(value.location().path(), p -> new ArrayList<>())
                        .add(value);
            }
        }
    }

    private void group(FactKind kind, Map<String, List<Fact>> byFile) {
        for (Fact test : facts.of(kind)) {
            byFile.computeIfAbsent(test.location().path(), p -> new ArrayList<>())
                    .add(test);
        }
    }

    /** What workflow files say besides commands. */
    Jobs jobs() {
        return jobs;
    }

    boolean exists(String path) {
        return roles.containsKey(path);
    }

    /** The targets of a file by name. */
    Map<String, Fact> targets(String path) {
        return targets.getOrDefault(path, Map.of());
    }

    /** Files with a target of the name and source. */
    List<String> named(String target, String source) {
        return targets.entrySet().stream()
                .filter(e -> e.getValue().containsKey(target)
                        && e.getValue().get(target).text("source").equals(source))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files with workloads of a cluster. */
    List<String> workloads() {
        return targets.entrySet().stream()
                .filter(e -> e.getValue().values().stream()
                        .anyMatch(t -> t.text("source").equals("k8s")))
                .map(Map.Entry::getKey)
                .toList();
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

    /** Whether a file switches on a variable whose key ends in the name. */
    boolean switchesOn(String path, String name) {
        return settings.getOrDefault(path, Map.of()).entrySet().stream()
                .filter(e -> e.getKey().endsWith("." + name))
                .anyMatch(e -> e.getValue().stream().anyMatch(v -> v.matches("(?i)yes|true|1|on|y")));
    }

    /** All values of a file by key. */
    Map<String, List<String>> all(String path) {
        return settings.getOrDefault(path, Map.of());
    }

    /** Role of a file; empty where there is none. */
    String role(String path) {
        return roles.getOrDefault(path, "");
    }

    /** All files, sorted. */
    Set<String> files() {
        return roles.keySet();
    }

    /** The entry point of a console script that the project declares, {@code pkg.cli:main}; empty where there is none. */
    String consoleScript(String name) {
        return consoleScripts.getOrDefault(name, "");
    }

    private static Map<String, String> consoleScripts(FactBase facts) {
        Map<String, String> scripts = new HashMap<>();
        for (Fact value : facts.of(FactKind.CONFIG_VALUE)) {
            String key = value.text("key");
            if (key.startsWith("project.scripts.") || key.startsWith("tool.poetry.scripts.")) {
                scripts.putIfAbsent(key.substring(key.indexOf("scripts.") + 8), value.text("value"));
            } else if (key.equals("options.entry_points.console_scripts")) {
                value.text("value").lines().forEach(line -> entry(line, scripts));
            }
        }
        for (ModuleSummary module : facts.summaries().values()) {
            if (Paths.name(module.path()).equals("setup.py")) {
                ModuleSummary.Steps steps = module.steps();
                while (steps.next()) {
                    for (int i = 0; i < steps.inputs(); i++) {
                        if (steps.input(i).startsWith("=") && steps.input(i).contains(":")) {
                            entry(steps.input(i).substring(1), scripts);
                        }
                    }
                }
            }
        }
        return scripts;
    }

    private static void entry(String line, Map<String, String> scripts) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.substring(equals + 1).strip().matches("[\\w.]+:[\\w.]+.*")) {
            scripts.putIfAbsent(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip().split("[\\s\\[]", 2)[0]);
        }
    }

    /** A command of {@code dvc.yaml} with its parameters of {@code params.yaml} filled in. */
    String filled(String command, String path) {
        Matcher parameters = PARAMETER.matcher(command);
        return parameters.replaceAll(found -> {
            String value = setting(Paths.in(Paths.folder(path), "params.yaml"), "dvc.params." + found.group(1));
            return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
    }

    /** The values of each pom, in order. */
    Map<String, List<Fact>> poms() {
        return poms;
    }

    /** Values of a setting of a Maven plugin, or of the project for an empty plugin, in the poms from the module up to the folder of the run. Those of profiles count where some are on. */
    List<String> maven(String top, String module, String plugin, String name, boolean profiles) {
        List<String> found = new ArrayList<>();
        for (String folder = module; ; folder = Paths.folder(folder)) {
            for (Fact value : poms.getOrDefault(Paths.in(folder, "pom.xml"), List.of())) {
                boolean here = plugin.isEmpty() || value.text("document").equals(plugin);
                String key = value.text("key");
                if (here
                        && (key.endsWith("." + name) || key.endsWith(".properties." + name))
                        && (profiles || !key.contains(".profiles."))) {
                    found.add(value.text("value"));
                }
            }
            if (folder.isEmpty() || folder.equals(top)) {
                return found;
            }
        }
    }

    /** Whether a pom between the module and the folder of the run declares the plugin. */
    boolean declares(String top, String module, String plugin, boolean profiles) {
        return !maven(top, module, plugin, "artifactId", profiles).isEmpty();
    }
}
