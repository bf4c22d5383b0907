package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a module or definition to the definitions that it calls. A function that is passed by name counts as called (pools, operators, callbacks), a
 * class that is constructed counts with all its methods; both are assumptions. What stands under {@code if __name__ == "__main__"} runs only when the file
 * itself is run.
 */
final class CodeReach {

    /** What a file calls: names by definition, those under the main guard apart, and commands by definition. */
    private static final class Calls {
        private final List<List<String>> byDefinition;
        private final List<List<String>> passed;
        private final List<String> main;
        private final List<String> mainPassed;
        private final List<CodeCommands.Script> scripts;
        private List<TfxModules.Entry> components = List.of();
        private final Map<Integer, List<Symbol>> resolved = new HashMap<>();
        private List<String> modules;

        Calls(
                List<List<String>> byDefinition,
                List<List<String>> passed,
                List<String> main,
                List<String> mainPassed,
                List<CodeCommands.Script> scripts) {
            this.byDefinition = byDefinition;
            this.passed = passed;
            this.main = main;
            this.mainPassed = mainPassed;
            this.scripts = scripts;
        }
    }

    private static final int MAIN = -1;

    private final CodeIndex index;
    private final Map<String, Calls> callsByPath = new HashMap<>();

    CodeReach(Wiring wiring) {
        this.index = wiring.code;
    }

    /** The module's own statements run: what it imports runs too, what it calls is called. */
    void module(String path, Trail trail, Walk walk) {
        if (walk.visited(new Walk.Place(path, ""), trail)) {
            return;
        }
        walk.enqueue(trail, () -> {
            if (!walk.visit(new Walk.Place(path, ""), trail)
                    || index.module(path).isEmpty()) {
                return;
            }
            for (String imported : modules(path)) {
                module(imported, trail, walk);
            }
            calls(path, 0, trail, walk);
            scripts(path, 0, trail, walk);
        });
    }

    /** The file is run: its main guard too. */
    void main(String path, Trail trail, Walk walk) {
        module(path, trail, walk);
        walk.enqueue(trail, () -> {
            if (index.module(path).isPresent() && walk.once("main " + path, trail)) {
                calls(path, MAIN, trail, walk);
            }
        });
    }

    /** A name that the file calls when it is run; the first that ends so. */
    boolean runs(String path, Set<String> names) {
        return index.module(path).isPresent()
                && (callsOf(path).main.stream().anyMatch(names::contains)
                        || callsOf(path).byDefinition.get(0).stream().anyMatch(names::contains));
    }

    /** The first literal that a definition passes to a call whose name ends so; empty where there is none. */
    String literalOf(String path, String symbol, String call) {
        int definition = index.definition(new Symbol(path, symbol));
        if (definition <= 0
                || callsOf(path).byDefinition.get(definition).stream().noneMatch(n -> n.endsWith(call))) {
            return "";
        }
        ModuleSummary.Steps steps = index.module(path).orElseThrow().steps();
        while (steps.next()) {
            boolean wanted = steps.op() == Op.CALL
                    && steps.definition() == definition
                    && steps.name().endsWith(call);
            if (wanted && steps.inputs() > 0 && steps.input(0).startsWith("=")) {
                return steps.input(0).substring(1);
            }
        }
        return "";
    }

    /** A definition is called; a class stands for all that it holds. */
    void symbol(String path, String name, Trail trail, Walk walk) {
        walk.enqueue(trail, () -> {
            int definition = index.definition(new Symbol(path, name));
            if (definition <= 0 || !walk.visit(new Walk.Place(path, name), trail)) {
                return;
            }
            module(path, trail, walk);
            List<Definition> all = index.module(path).orElseThrow().definitions();
            boolean type = all.get(definition).type();
            Trail inside = type ? trail.assumed("which methods of the class run is not followed") : trail;
            int end = all.get(definition).endLine();
            for (int i = definition;
                    i < all.size() && (i == definition || all.get(i).startLine() <= end);
                    i++) {
                if (i == definition || all.get(i).name().startsWith(name + ".")) {
                    calls(path, i, inside, walk);
                    scripts(path, i, inside, walk);
                }
            }
            for (String base : type ? all.get(definition).bases() : List.<String>of()) {
                index.resolve(base, path)
                        .filter(s -> !s.name().isEmpty())
                        .ifPresent(s -> symbol(s.path(), s.name(), inside, walk));
            }
        });
    }

    private void calls(String path, int definition, Trail trail, Walk walk) {
        for (Symbol symbol : callsOf(path).resolved.computeIfAbsent(definition, d -> resolve(path, d))) {
            if (!walk.visited(new Walk.Place(symbol.path(), symbol.name()), trail)) {
                symbol(symbol.path(), symbol.name(), trail.then(symbol.text()), walk);
            }
        }
    }

    /** The definitions that a definition calls, and the functions that it passes by name. */
    private List<Symbol> resolve(String path, int definition) {
        Calls calls = callsOf(path);
        boolean main = definition == MAIN;
        Set<Symbol> found = new LinkedHashSet<>();
        for (String name : main ? calls.main : calls.byDefinition.get(definition)) {
            resolve(name, path, definition).filter(s -> !s.name().isEmpty()).ifPresent(found::add);
        }
        for (String name : main ? calls.mainPassed : calls.passed.get(definition)) {
            resolve(name, path, definition).filter(this::isFunction).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private boolean isFunction(Symbol symbol) {
        int definition = index.definition(symbol);
        return definition > 0
                && !index.module(symbol.path())
                        .orElseThrow()
                        .definitions()
                        .get(definition)
                        .type();
    }

    private void scripts(String path, int definition, Trail trail, Walk walk) {
        components(path, definition, trail, walk);
        for (CodeCommands.Script script : callsOf(path).scripts) {
            if (script.definition() == definition) {
                Trail there =
                        script.assumed() ? trail.assumed("the platform runs the script when the job starts") : trail;
                walk.commands(
                        script.text(),
                        path,
                        trail.cwd(),
                        script.swallowed().isEmpty() ? there : there.ignored(script.swallowed()));
            }
        }
    }

    /** Functions that components of TFX call in the files that they name. */
    private void components(String path, int definition, Trail trail, Walk walk) {
        for (TfxModules.Entry entry : callsOf(path).components) {
            if (entry.definition() != definition) {
                continue;
            }
            Trail there = trail.assumed("the pipeline calls the functions of its module_file");
            for (String function : entry.functions()) {
                if (entry.file().isEmpty()) {
                    index.resolve(function, path)
                            .filter(s -> !s.name().isEmpty())
                            .ifPresent(s -> symbol(s.path(), s.name(), there.then(s.text()), walk));
                } else {
                    String near = Paths.resolve(Paths.folder(path), entry.file());
                    String file = index.module(near).isPresent() ? near : Paths.resolve("", entry.file());
                    symbol(file, function, there.then(new Symbol(file, function).text()), walk);
                }
            }
        }
    }

    private Optional<Symbol> resolve(String name, String path, int definition) {
        if (name.startsWith("self.")
                || name.startsWith("cls.")
                || name.startsWith("this.")
                || name.startsWith("super.")) {
            List<Definition> all = index.module(path).orElseThrow().definitions();
            String owner = owner(all, definition);
            return owner.isEmpty()
                    ? Optional.empty()
                    : index.member(new Symbol(path, owner), name.substring(name.indexOf('.') + 1));
        }
        return index.resolve(name, path);
    }

    private static String owner(List<Definition> all, int definition) {
        for (int at = definition; at > 0; at = all.get(at).parent()) {
            if (all.get(at).type()) {
                return all.get(at).name();
            }
        }
        return "";
    }

    private Calls callsOf(String path) {
        return callsByPath.computeIfAbsent(path, p -> read(index.module(p).orElseThrow()));
    }

    private static Calls read(ModuleSummary module) {
        int size = Math.max(1, module.definitions().size());
        List<Set<String>> names = new ArrayList<>();
        List<Set<String>> passed = new ArrayList<>();
        List<Set<String>> bound = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(new LinkedHashSet<>());
            passed.add(new LinkedHashSet<>());
            bound.add(new HashSet<>(
                    i < module.definitions().size()
                            ? module.definitions().get(i).params()
                            : List.of()));
        }
        Set<String> main = new LinkedHashSet<>();
        Set<String> mainPassed = new LinkedHashSet<>();
        List<CodeCommands.Script> scripts = new ArrayList<>();
        boolean runner = CodeCommands.isRunner(module);
        Set<String> seen = new HashSet<>();
        boolean tests = module.imports().stream().anyMatch(i -> i.name().equals("pytest"));
        TfxModules components = new TfxModules();
        boolean tfx = module.imports().stream().anyMatch(i -> i.name().startsWith("tfx"));
        int guard = 0;
        ModuleSummary.Steps steps = module.steps();
        while (steps.next()) {
            guard = guard(steps, guard);
            int definition = steps.definition();
            if (tfx) {
                components.step(steps);
            }
            if (steps.op() == Op.CALL) {
                (guard > 0 && definition == 0 ? main : names.get(definition)).add(steps.name());
                CodeCommands.Script script = CodeCommands.of(steps, runner);
                if (script != null) {
                    scripts.add(script);
                }
            }
            if (steps.op() == Op.CALL || steps.op() == Op.MOVE && steps.name().equals("collection")) {
                inputs(steps, guard > 0 && definition == 0 ? mainPassed : passed.get(definition));
            }
            for (int i = 0; i < steps.outputs(); i++) {
                bound.get(definition).add(steps.output(i));
            }
            for (int i = 0; tests && i < steps.inputs(); i++) {
                seen.add(steps.input(i));
            }
        }
        scripts.replaceAll(s -> s.result().isEmpty() || seen.contains(s.result()) ? s : s.unseen());
        Calls calls = calls(module, names, passed, bound, main, mainPassed, scripts);
        calls.components = components.entries();
        return calls;
    }

    /** Depth inside {@code if __name__ == "__main__"}; 0 outside. */
    static int guard(ModuleSummary.Steps steps, int depth) {
        if (steps.op() == Op.BRANCH) {
            boolean main = false;
            for (int i = 0; i < steps.inputs() && steps.definition() == 0; i++) {
                main |= steps.input(i).equals("__name__");
            }
            return depth > 0 || main ? depth + 1 : 0;
        }
        return steps.op() == Op.END_BRANCH && depth > 0 ? depth - 1 : depth;
    }

    private static void inputs(ModuleSummary.Steps steps, Set<String> into) {
        for (int i = 0; i < steps.inputs(); i++) {
            String input = steps.input(i);
            if (!input.startsWith("=") && !input.startsWith("%")) {
                into.add(input);
            }
        }
    }

    private static Calls calls(
            ModuleSummary module,
            List<Set<String>> names,
            List<Set<String>> passed,
            List<Set<String>> bound,
            Set<String> main,
            Set<String> mainPassed,
            List<CodeCommands.Script> scripts) {
        Map<String, String> imported = new HashMap<>();
        module.imports().forEach(i -> imported.put(i.alias(), i.name()));
        List<List<String>> called = new ArrayList<>();
        List<List<String>> given = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Set<String> variables = bound.get(i);
            called.add(absolute(imported, names.get(i)));
            passed.get(i)
                    .removeIf(n -> variables.contains(
                            n.contains(".") && !n.startsWith("self.") ? n.substring(0, n.indexOf('.')) : n));
            given.add(absolute(imported, passed.get(i)));
        }
        return new Calls(called, given, absolute(imported, main), absolute(imported, mainPassed), scripts);
    }

    private static List<String> absolute(Map<String, String> imported, Set<String> names) {
        return names.stream()
                .map(n -> {
                    int dot = n.indexOf('.');
                    String head = dot < 0 ? n : n.substring(0, dot);
                    return imported.containsKey(head) ? imported.get(head) + (dot < 0 ? "" : n.substring(dot)) : n;
                })
                .distinct()
                .toList();
    }

    /** Files that run when a file is imported: what it imports, and the packages that it lies in. */
    private List<String> modules(String path) {
        Calls calls = callsOf(path);
        if (calls.modules == null) {
            List<String> modules = new ArrayList<>(index.imports(path));
            for (String folder = Paths.folder(path); !folder.isEmpty(); folder = Paths.folder(folder)) {
                String init = folder + "/__init__.py";
                if (index.module(init).isPresent() && !init.equals(path)) {
                    modules.add(init);
                }
            }
            calls.modules = modules;
        }
        return calls.modules;
    }
}
