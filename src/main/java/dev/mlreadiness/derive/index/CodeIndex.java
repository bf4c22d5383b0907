package dev.mlreadiness.derive.index;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves absolute names to definitions of first-party code: {@code churn.features.clean} is {@code clean} in {@code src/churn/features.py}.
 * Follows re-exports ({@code from .features import clean} in {@code __init__.py}), star imports and base classes a few hops deep.
 */
public final class CodeIndex {

    /** A definition: file and qualified name; the module itself has an empty symbol. */
    public record Symbol(String path, String name) {

        /** As people write it: {@code features.clean()}, {@code Train.main()}, or the file for a module. */
        public String text() {
            int slash = path.lastIndexOf('/');
            String file = path.substring(slash + 1);
            int dot = file.lastIndexOf('.');
            String stem = dot > 0 ? file.substring(0, dot) : file;
            boolean named = name.equals(stem) || name.startsWith(stem + ".");
            return name.isEmpty() ? path : (named ? "" : stem + ".") + name + "()";
        }
    }

    /** Re-exports and base classes that are followed for one name. */
    private static final int HOPS = 8;

    private final Map<String, ModuleSummary> byPath;
    private final Map<String, List<String>> pathsByModule = new HashMap<>();
    /** First parts of the names in {@link #pathsByModule}: what begins otherwise is a library's. */
    private final Set<String> heads = new HashSet<>();

    private final Map<String, Map<String, Integer>> definitions = new HashMap<>();

    public CodeIndex(FactBase facts) {
        byPath = facts.summaries();
        byPath.values().forEach(this::add);
    }

    private void add(ModuleSummary module) {
        String name = module.module();
        if (!name.isEmpty()) {
            // a package may be imported by any suffix of its folder path: src layouts, working directories, PYTHONPATH
            for (int start = 0; start >= 0; start = name.indexOf('.', start) < 0 ? -1 : name.indexOf('.', start) + 1) {
                pathsByModule
                        .computeIfAbsent(name.substring(start), n -> new ArrayList<>())
                        .add(module.path());
                int dot = name.indexOf('.', start);
                heads.add(name.substring(start, dot < 0 ? name.length() : dot));
            }
        }
        Map<String, Integer> names = new HashMap<>();
        List<Definition> list = module.definitions();
        for (int i = 1; i < list.size(); i++) {
            names.putIfAbsent(list.get(i).name(), i);
        }
        definitions.put(module.path(), names);
    }

    /** The summary of a file. */
    public Optional<ModuleSummary> module(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Index of the definition in its module, -1 where there is none; the module itself is 0. */
    public int definition(Symbol symbol) {
        return symbol.name().isEmpty()
                ? 0
                : definitions.getOrDefault(symbol.path(), Map.of()).getOrDefault(symbol.name(), -1);
    }

    /** The file of a dotted module as seen from another file: the one that shares most of its folder wins. */
    public Optional<String> file(String module, String from) {
        List<String> paths = pathsByModule.getOrDefault(module, List.of());
        if (paths.size() < 2) {
            return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(0));
        }
        return paths.stream()
                .max(java.util.Comparator.<String>comparingInt(p -> shared(p, from))
                        .thenComparing(
                                java.util.Comparator.<String>naturalOrder().reversed()));
    }

    /** The definition that an absolute dotted name means in a file. */
    public Optional<Symbol> resolve(String name, String from) {
        return resolve(name, from, HOPS, new HashSet<>());
    }

    /** @param seen places looked at, each once: modules may import all of each other */
    private Optional<Symbol> resolve(String name, String from, int hops, Set<Symbol> seen) {
        Symbol local = new Symbol(from, name);
        if (definition(local) > 0) {
            return Optional.of(local);
        }
        int dot = name.indexOf('.');
        boolean own = heads.contains(dot < 0 ? name : name.substring(0, dot));
        for (int end = own ? name.length() : 0; end > 0; end = name.lastIndexOf('.', end - 1)) {
            Optional<String> file = file(name.substring(0, end), from);
            if (file.isPresent()) {
                String rest = end == name.length() ? "" : name.substring(end + 1);
                return inModule(file.get(), file.get().endsWith(".java") ? inClass(name, end) : rest, hops, seen);
            }
        }
        return fromStars(name, from, hops, seen);
    }

    /** A name that {@code from module import *} brings into the file. */
    private Optional<Symbol> fromStars(String name, String from, int hops, Set<Symbol> seen) {
        ModuleSummary module = byPath.get(from);
        for (ModuleSummary.Import imported : module == null ? List.<ModuleSummary.Import>of() : module.imports()) {
            Optional<String> file = imported.alias().equals("*") ? file(imported.name(), from) : Optional.empty();
            Optional<Symbol> found = file.filter(f -> !f.equals(from))
                    .flatMap(f -> inModule(f, name, hops - 1, seen))
                    .filter(symbol -> !symbol.name().isEmpty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A Java module is its class: definitions in it are named from the class on. */
    private static String inClass(String name, int moduleEnd) {
        return name.substring(name.lastIndexOf('.', moduleEnd - 1) + 1);
    }

    private Optional<Symbol> inModule(String path, String rest, int hops, Set<Symbol> seen) {
        if (rest.isEmpty()) {
            return Optional.of(new Symbol(path, ""));
        }
        for (int end = rest.length(); end > 0; end = rest.lastIndexOf('.', end - 1)) {
            Symbol symbol = new Symbol(path, rest.substring(0, end));
            if (definition(symbol) > 0) {
                return Optional.of(
                        end == rest.length()
                                ? symbol
                                : member(symbol, rest.substring(end + 1), hops, seen)
                                        .orElse(symbol));
            }
        }
        if (hops > 0 && seen.add(new Symbol(path, rest))) {
            String head = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
            for (ModuleSummary.Import imported : byPath.get(path).imports()) {
                String target = imported.alias().equals(head)
                        ? imported.name() + rest.substring(head.length())
                        : imported.alias().equals("*") ? imported.name() + "." + rest : null;
                Optional<Symbol> found = target == null ? Optional.empty() : resolve(target, path, hops - 1, seen);
                if (found.isPresent() && !found.get().path().equals(path)) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The member of a class with this name, or that of the nearest class that it inherits from. */
    public Optional<Symbol> member(Symbol type, String name) {
        return member(type, name, HOPS, new HashSet<>());
    }

    private Optional<Symbol> member(Symbol type, String name, int hops, Set<Symbol> seen) {
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        Symbol own = new Symbol(type.path(), type.name() + "." + first);
        if (definition(own) > 0) {
            return Optional.of(own);
        }
        int definition = definition(type);
        if (definition <= 0 || hops <= 0 || !seen.add(own)) {
            return Optional.empty();
        }
        for (String base : byPath.get(type.path()).definitions().get(definition).bases()) {
            Optional<Symbol> found = resolve(base, type.path(), hops - 1, seen)
                    .filter(symbol -> !symbol.name().isEmpty())
                    .flatMap(symbol -> member(symbol, first, hops - 1, seen));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Files of the modules that a file imports, in order. */
    public Set<String> imports(String path) {
        Set<String> files = new LinkedHashSet<>();
        ModuleSummary module = byPath.get(path);
        if (module == null) {
            return files;
        }
        for (ModuleSummary.Import imported : module.imports()) {
            String name = imported.name();
            for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                Optional<String> file = file(name.substring(0, end), path);
                if (file.isPresent()) {
                    files.add(file.get());
                    break;
                }
            }
        }
        files.remove(path);
        return files;
    }

    private static int shared(String a, String b) {
        int slashes = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
            if (a.charAt(i) == '/') {
                slashes++;
            }
        }
        return slashes;
    }
}
