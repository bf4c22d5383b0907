package dev.mlreadiness.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What library names mean: {@code sklearn.preprocessing.StandardScaler} is a transformer. From {@code rubric/knowledge/*.yaml}.
 *
 * <p>A name ending in {@code .*} stands for itself and everything below it.
 */
public final class Knowledge {

    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Map<String, Set<String>> prefixes = new HashMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, String> libraries;
    private final boolean[] heads = new boolean[1 << 12];
    private final Types types;

    /** @param namesByMeaning names, some ending in {@code .*}, for each meaning */
    public Knowledge(Map<String, List<String>> namesByMeaning) {
        this(namesByMeaning, Map.of(), Types.NONE);
    }

    /**
     * @param namesByMeaning names, some ending in {@code .*}, for each meaning
     * @param libraries names of packages that bring a library under another name than its own, with the library
     * @param types kinds of values
     */
    public Knowledge(Map<String, List<String>> namesByMeaning, Map<String, String> libraries, Types types) {
        this.libraries = Map.copyOf(libraries);
        this.types = types;
        namesByMeaning.forEach((meaning, list) -> {
            for (String name : list) {
                heads[head(name)] = true;
                names.computeIfAbsent(meaning, m -> new TreeSet<>()).add(name);
                if (name.endsWith(".*")) {
                    prefixes.computeIfAbsent(name.substring(0, name.length() - 2), n -> new TreeSet<>())
                            .add(meaning);
                } else {
                    meanings.computeIfAbsent(name, n -> new TreeSet<>()).add(meaning);
                }
            }
        });
    }

    /** Whether the name has the meaning, itself or as something below a known prefix. */
    public boolean is(String name, String meaning) {
        if (!heads[head(name)]) {
            return false;
        }
        if (meanings.getOrDefault(name, Set.of()).contains(meaning)) {
            return true;
        }
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (prefixes.getOrDefault(name.substring(0, end), Set.of()).contains(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** A hash of the first segment: names of the project itself, nine of ten asked for, share it with no known name and need no look-up. */
    private int head(String name) {
        int hash = 0;
        for (int i = 0; i < name.length() && name.charAt(i) != '.'; i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return (hash ^ hash >>> 12) & heads.length - 1;
    }

    /** All names with the meaning, sorted; empty where the meaning is unknown. */
    public Set<String> names(String meaning) {
        return names.getOrDefault(meaning, Set.of());
    }

    /** Kinds of values that the libraries' calls give. */
    public Types types() {
        return types;
    }

    /** All meanings, sorted. */
    public Set<String> meanings() {
        return names.keySet();
    }

    /** The library that a package brings: {@code tensorflow} of {@code tensorflow-gpu}; the name itself for most. */
    public String library(String packageName) {
        return libraries.getOrDefault(packageName, packageName);
    }
}
