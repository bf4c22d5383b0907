package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Programs that a run of Maven starts by {@code exec-maven-plugin}: named on the command line, or bound to a phase that the run gets to. */
final class MavenPrograms {

    private static final String PLUGIN = "exec-maven-plugin";
    private static final List<String> PHASES = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private final Words words;
    private final String folder;
    private final boolean profiles;
    private final Predicate<String> selected;

    /**
     * @param folder where Maven runs
     * @param profiles some are on
     * @param selected whether a module takes part
     */
    MavenPrograms(Words words, String folder, boolean profiles, Predicate<String> selected) {
        this.words = words;
        this.folder = folder;
        this.profiles = profiles;
        this.selected = selected;
    }

    void follow(Trail trail, Walk walk) {
        int last = words.all().stream().mapToInt(PHASES::indexOf).max().orElse(-1);
        for (String goal : words.all()) {
            if (goal.startsWith("exec:") || goal.contains("exec-maven-plugin:")) {
                String kind = goal.substring(goal.lastIndexOf(':') + 1).split("@", 2)[0];
                direct(kind, trail, walk);
            }
        }
        if (last < 0 || words.has("-Dexec.skip") || words.has("-Dexec.skip=true")) {
            return;
        }
        walk.wiring().poms().forEach((pom, values) -> {
            String module = Paths.folder(pom);
            if (Paths.below(module, folder) && selected.test(module)) {
                bound(pom, values, last, trail, walk);
            }
        });
    }

    /** {@code mvn exec:java}: what the command line says, else the build. */
    private void direct(String kind, Trail trail, Walk walk) {
        String key = kind.equals("exec") ? "executable" : "mainClass";
        List<String> values = new ArrayList<>(property("exec." + key));
        List<String> arguments = property("exec.args");
        if (values.isEmpty()) {
            values.addAll(walk.wiring().maven(folder, folder, PLUGIN, key, profiles));
            arguments =
                    values.isEmpty() ? List.of() : walk.wiring().maven(folder, folder, PLUGIN, "argument", profiles);
        }
        if (!values.isEmpty()) {
            program(kind, values.get(0), arguments, trail, walk);
        }
    }

    private List<String> property(String name) {
        return words.all().stream()
                .filter(word -> word.startsWith("-D" + name + "="))
                .map(word -> word.substring(name.length() + 3))
                .toList();
    }

    /** Items of the list have no index: a new execution begins where a key of it comes again. */
    private void bound(String pom, List<Fact> values, int last, Trail trail, Walk walk) {
        Map<String, List<String>> item = new HashMap<>();
        for (Fact value : values) {
            String key = value.text("key");
            int at = key.indexOf(".executions.execution.");
            if (!value.text("document").equals(PLUGIN) || at < 0 || !profiles && key.contains(".profiles.")) {
                continue;
            }
            String own = key.substring(at + 22);
            if (Set.of("id", "phase").contains(own) && item.containsKey(own)) {
                execution(pom, item, last, trail, walk);
                item = new HashMap<>();
            }
            item.computeIfAbsent(own, k -> new ArrayList<>()).add(value.text("value"));
        }
        execution(pom, item, last, trail, walk);
    }

    private static void execution(String pom, Map<String, List<String>> item, int last, Trail trail, Walk walk) {
        int phase = PHASES.indexOf(first(item, "phase"));
        if (phase < 0 || phase > last || first(item, "configuration.skip").equals("true")) {
            return;
        }
        Trail there = trail.then(pom + " " + first(item, "id").replaceFirst("^$", PLUGIN))
                .in(Paths.folder(pom));
        for (String goal : item.getOrDefault("goals.goal", List.of())) {
            String program = first(item, "configuration." + (goal.equals("java") ? "mainClass" : "executable"));
            program(goal, program, item.getOrDefault("configuration.arguments.argument", List.of()), there, walk);
        }
    }

    private static String first(Map<String, List<String>> item, String key) {
        return item.getOrDefault(key, List.of("")).get(0);
    }

    private static void program(String goal, String program, List<String> arguments, Trail trail, Walk walk) {
        if (program.isEmpty()) {
            return;
        }
        if (goal.equals("java")) {
            JavaHop.main(program, trail, walk);
        } else {
            List<String> line = new ArrayList<>(List.of(program.substring(program.lastIndexOf('/') + 1)));
            arguments.forEach(argument -> line.addAll(List.of(argument.strip()
                    .replaceFirst("^\\$\\{(project\\.)?basedir}/", "")
                    .split("\\s+"))));
            walk.commands(new Words(line).quoted(), trail.origin(), trail.cwd(), trail);
        }
    }
}
