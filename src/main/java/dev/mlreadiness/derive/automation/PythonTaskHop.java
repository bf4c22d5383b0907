package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        Map<Integer, String[]> options = options(module.get());
        for (Definition d : module.get().definitions()) {
            boolean isSession = d.decorators().stream().anyMatch(n -> n.endsWith("session"));
            String[] own = options.getOrDefault(d.startLine(), new String[] {"", ""});
            String name = (own[0].isEmpty() ? d.name() : own[0]).replace('_', '-');
            if (wanted.isEmpty() && own[1].equals("False")) {
                continue;
            }
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

    /** Name and default of each session as its decorator says, by the line of the definition. */
    private static Map<Integer, String[]> options(ModuleSummary module) {
        TreeSet<Integer> lines = new TreeSet<>();
        module.definitions().forEach(d -> lines.add(d.startLine()));
        Map<Integer, String[]> options = new HashMap<>();
        ModuleSummary.Steps steps = module.steps();
        while (steps.next()) {
            Integer line = steps.op() == ModuleSummary.Op.CALL && steps.name().endsWith("nox.session")
                    ? lines.ceiling(steps.line())
                    : null;
            for (int i = 0; line != null && i < steps.inputs(); i++) {
                String[] own = options.computeIfAbsent(line, l -> new String[] {"", ""});
                if (steps.keyword(i).equals("name")) {
                    own[0] = steps.input(i).replaceFirst("^=", "");
                } else if (steps.keyword(i).equals("default")) {
                    own[1] = steps.input(i).replaceFirst("^=", "");
                }
            }
        }
        return options;
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
        boolean any = false;
        for (String word : words.operands(Set.of("-c", "--collection", "-r"))) {
            int dot = word.lastIndexOf('.');
            String name = word.substring(dot + 1).replace('-', '_');
            String part = dot < 0 ? "__init__" : word.substring(0, dot).replace('.', '/');
            for (String place : List.of("tasks.py", "tasks/" + part + ".py")) {
                String file = Paths.resolve(trail.cwd(), place);
                Optional<ModuleSummary> module = walk.wiring().code.module(file);
                any |= module.isPresent();
                for (Definition d : module.map(ModuleSummary::definitions).orElse(List.of())) {
                    if (d.name().equals(name) && d.decorators().stream().anyMatch(n -> n.endsWith("task"))) {
                        walk.symbol(file, d.name(), trail.then("task " + word));
                    }
                }
            }
        }
        return any;
    }
}
