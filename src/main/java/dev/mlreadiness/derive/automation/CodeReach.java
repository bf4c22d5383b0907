package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a module or definition to the definitions that it calls. A function that is passed by name counts as called (pools, operators, callbacks), a
 * class that is constructed counts with all its methods; both are assumptions.
 */
final class CodeReach {

    private final CodeIndex index;
    private final Map<String, List<List<String>>> callsByPath = new HashMap<>();
    private final Map<String, List<List<Symbol>>> calledByPath = new HashMap<>();

    CodeReach(Wiring wiring) {
        this.index = wiring.code;
    }

    /** The module's own statements run: what it imports runs too, what it calls is called. */
    void module(String path, Trail trail, Walk walk) {
        walk.enqueue(trail, () -> {
            if (!walk.visit(new Walk.Place(path, ""), trail) || index.module(path).isEmpty()) {
                return;
            }
            for (String imported : index.imports(path)) {
                module(imported, trail, walk);
            }
            for (String init : packages(path)) {
                module(init, trail, walk);
            }
            calls(path, 0, trail, walk);
        });
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
            Trail inside = all.get(definition).type() ? trail.assumed() : trail;
            for (int i = 1; i < all.size(); i++) {
                String other = all.get(i).name();
                if (i == definition || other.startsWith(name + ".")) {
                    calls(path, i, inside, walk);
                }
            }
            for (String base : all.get(definition).bases()) {
                index.resolve(base, path).filter(s -> !s.name().isEmpty()).ifPresent(s -> symbol(s.path(), s.name(), inside, walk));
            }
        });
    }

    private void calls(String path, int definition, Trail trail, Walk walk) {
        for (Symbol symbol : called(path, definition)) {
            symbol(symbol.path(), symbol.name(), trail.then(symbol.text()), walk);
        }
    }

    /** The first-party definitions that a definition calls; resolved once, whatever number of trails passes. */
    private List<Symbol> called(String path, int definition) {
        List<List<Symbol>> known = calledByPath.computeIfAbsent(path, p -> new ArrayList<>(Collections.nCopies(callsOf(p).size(), null)));
        List<Symbol> symbols = known.get(definition);
        if (symbols == null) {
            symbols = new ArrayList<>();
            for (String name : callsOf(path).get(definition)) {
                resolve(name, path, definition).filter(s -> !s.name().isEmpty()).ifPresent(symbols::add);
            }
            known.set(definition, symbols);
        }
        return symbols;
    }

    private Optional<Symbol> resolve(String name, String path, int definition) {
        if (name.startsWith("self.") || name.startsWith("cls.") || name.startsWith("this.")) {
            List<Definition> all = index.module(path).orElseThrow().definitions();
            String owner = owner(all, definition);
            return owner.isEmpty() ? Optional.empty() : index.resolve(owner + name.substring(name.indexOf('.')), path);
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

    /** Names called or passed in each definition of a file, in order. */
    private List<List<String>> callsOf(String path) {
        return callsByPath.computeIfAbsent(path, p -> {
            ModuleSummary module = index.module(p).orElseThrow();
            List<Set<String>> names = new ArrayList<>();
            module.definitions().forEach(d -> names.add(new LinkedHashSet<>()));
            if (names.isEmpty()) {
                names.add(new LinkedHashSet<>());
            }
            Map<String, String> imported = new HashMap<>();
            module.imports().forEach(i -> imported.put(i.alias(), i.name()));
            ModuleSummary.Steps steps = module.steps();
            while (steps.next()) {
                if (steps.op() == Op.CALL) {
                    Set<String> of = names.get(steps.definition());
                    of.add(steps.name());
                    for (int i = 0; i < steps.inputs(); i++) {
                        String input = steps.input(i);
                        if (!input.startsWith("=") && !input.startsWith("%")) {
                            of.add(imported.getOrDefault(input, input));
                        }
                    }
                }
            }
            List<List<String>> result = new ArrayList<>();
            names.forEach(n -> result.add(List.copyOf(n)));
            return result;
        });
    }

    private List<String> packages(String path) {
        List<String> inits = new ArrayList<>();
        for (String folder = Paths.folder(path); !folder.isEmpty(); folder = Paths.folder(folder)) {
            String init = folder + "/__init__.py";
            if (index.module(init).isPresent() && !init.equals(path)) {
                inits.add(init);
            }
        }
        return inits;
    }
}
