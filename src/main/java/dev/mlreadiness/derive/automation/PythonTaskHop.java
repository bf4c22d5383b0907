package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code nox} sessions and {@code invoke} tasks: functions of a Python file, chosen by name. Their commands are followed as those of any code. */
final class PythonTaskHop implements Hop {

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        return switch (command.text("program")) {
            case "nox" -> nox(words, trail, walk);
            case "invoke", "inv" -> invoke(words, trail, walk);
            default -> false;
        };
    }

    private static boolean nox(Words words, Trail trail, Walk walk) {
        String named = words.option("-f", "--noxfile");
        String file = Paths.resolve(trail.cwd(), named.isEmpty() ? "noxfile.py" : named);
        Optional<ModuleSummary> module = walk.wiring().code.module(file);
        if (module.isEmpty() || words.has("-l") || words.has("--list")) {
            return module.isPresent();
        }
        List<String> wanted = new ArrayList<>();
        boolean session = false;
        for (String word : words.all()) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (Set.of("-s", "-e", "--session", "--sessions").contains(option)) {
                session = equals < 0;
                wanted.addAll(equals < 0 ? List.of() : List.of(word.substring(equals + 1)));
            } else if (word.startsWith("-")) {
                session = false;
            } else if (session) {
                wanted.add(word);
            }
        }
        if (wanted.isEmpty()) {
            wanted.addAll(standard(module.get()));
        }
        Trail there = trail.in(Paths.folder(file));
        for (Definition d : module.get().definitions()) {
            boolean isSession = d.decorators().stream().anyMatch(n -> n.endsWith("session"));
            String name = d.name().replace('_', '-');
            if (isSession
                    && (wanted.isEmpty()
                            || wanted.stream()
                                    .map(w -> w.replace('_', '-')
                                            .replaceFirst("-\\d[\\d.]*$", "")
                                            .replaceFirst("\\(.*", ""))
                                    .anyMatch(name::equals))) {
                walk.symbol(file, d.name(), there.then("session " + d.name()));
            }
        }
        return true;
    }

    /** {@code nox.options.sessions}. */
    private static List<String> standard(ModuleSummary module) {
        List<String> names = new ArrayList<>();
        ModuleSummary.Steps steps = module.steps();
        while (steps.next()) {
            for (int i = 0; i < steps.outputs(); i++) {
                if (steps.output(i).equals("nox.options.sessions")) {
                    for (int j = 0; j < steps.inputs(); j++) {
                        names.add(steps.input(j).replaceFirst("^=", ""));
                    }
                }
            }
        }
        return names;
    }

    private static boolean invoke(Words words, Trail trail, Walk walk) {
        String file = Paths.resolve(trail.cwd(), "tasks.py");
        Optional<ModuleSummary> module = walk.wiring().code.module(file);
        if (module.isEmpty()) {
            return false;
        }
        for (String word : words.operands(Set.of("-c", "--collection", "-r"))) {
            for (Definition d : module.get().definitions()) {
                if (d.name().equals(word.replace('-', '_'))
                        && d.decorators().stream().anyMatch(n -> n.endsWith("task"))) {
                    walk.symbol(file, d.name(), trail.then("task " + word));
                }
            }
        }
        return true;
    }
}
