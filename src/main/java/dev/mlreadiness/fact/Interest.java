package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the rubric and the derivers ask for, compiled from their patterns: inspectors emit no other facts. Immutable and shared by all workers.
 */
public final class Interest {

    /** Everything is wanted: for tests. */
    public static final Interest EVERYTHING = everything();

    private final Map<FactKind, Set<String>> whole;
    private final Map<FactKind, Map<String, Names>> byAttribute;

    private Interest(Builder builder) {
        this.whole = new EnumMap<>(builder.whole);
        this.byAttribute = new EnumMap<>(FactKind.class);
        builder.byAttribute.forEach((kind, names) -> byAttribute.put(kind, new HashMap<>(names)));
    }

    /** Whether facts of the kind are asked for at all. */
    public boolean wants(FactKind kind) {
        return whole.containsKey(kind) || byAttribute.containsKey(kind);
    }

    /** Whether every fact of the kind is asked for, whatever its attributes. */
    public boolean wantsAll(FactKind kind) {
        return whole.containsKey(kind);
    }

    /**
     * Whether a fact of the kind with this value of the attribute may match some pattern. For several key attributes of one
     * kind (a call's {@code name} and {@code method}) ask for each and emit when one is wanted.
     */
    public boolean wants(FactKind kind, String attribute, String value) {
        if (whole.containsKey(kind)) {
            return true;
        }
        Map<String, Names> names = byAttribute.get(kind);
        if (names == null) {
            return false;
        }
        Names wanted = names.get(attribute);
        return wanted != null && wanted.contains(value);
    }

    /**
     * Whether some wanted value of the attribute lies below the dotted prefix: {@code weka.classifiers.Evaluation} where
     * {@code weka.classifiers.Evaluation.evaluateModel} is wanted. Lets an inspector leave a file unparsed by its imports. A glob such as {@code *.fit}, which
     * any prefix could meet, does not count: ask for the method itself.
     */
    public boolean wantsBelow(FactKind kind, String attribute, String prefix) {
        if (whole.containsKey(kind)) {
            return true;
        }
        Map<String, Names> names = byAttribute.get(kind);
        Names wanted = names == null ? null : names.get(attribute);
        return wanted != null && wanted.containsBelow(prefix);
    }

    private static Interest everything() {
        Builder builder = new Builder();
        for (FactKind kind : FactKind.values()) {
            builder.all(kind);
        }
        return builder.build();
    }

    /** Collects what is asked for. */
    public static final class Builder {
        private final Map<FactKind, Set<String>> whole = new EnumMap<>(FactKind.class);
        private final Map<FactKind, Map<String, Names>> byAttribute = new EnumMap<>(FactKind.class);

        /** All facts of the kind. */
        public Builder all(FactKind kind) {
            whole.put(kind, Set.of());
            return this;
        }

        /** Facts whose attribute equals the value. */
        public Builder exact(FactKind kind, String attribute, String value) {
            names(kind, attribute).addExact(value);
            return this;
        }

        /** Facts whose attribute matches the glob ({@code *} is any text, dots included). */
        public Builder glob(FactKind kind, String attribute, String glob) {
            names(kind, attribute).addGlob(glob);
            return this;
        }

        /** Facts in whose attribute the expression is found. */
        public Builder matching(FactKind kind, String attribute, Pattern regex) {
            names(kind, attribute).regexes.add(regex);
            return this;
        }

        private Names names(FactKind kind, String attribute) {
            return byAttribute.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(attribute, a -> new Names());
        }

        /** The interest. */
        public Interest build() {
            return new Interest(this);
        }
    }

    /** A set of exact names, globs and expressions; globs are tried only where their literal prefix up to the first dot agrees. */
    private static final class Names {
        private final Set<String> exact = new HashSet<>();
        private final Map<String, List<Glob>> byHead = new HashMap<>();
        private final List<Glob> headless = new ArrayList<>();
        private final Set<String> prefixes = new HashSet<>();
        private final Map<String, List<String>> literals = new HashMap<>();
        private final List<Glob> owners = new ArrayList<>();
        private final List<Pattern> regexes = new ArrayList<>();

        void addExact(String value) {
            exact.add(value);
            addPrefixes(value);
        }

        private void addPrefixes(String value) {
            for (int dot = value.indexOf('.'); dot > 0; dot = value.indexOf('.', dot + 1)) {
                prefixes.add(value.substring(0, dot));
            }
        }

        void addGlob(String glob) {
            int star = glob.indexOf('*');
            int dot = glob.indexOf('.');
            if (dot >= 0 && (star < 0 || dot < star)) {
                String head = glob.substring(0, dot);
                byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(Glob.ofName(glob));
                String literal = literal(glob);
                addPrefixes(literal);
                literals.computeIfAbsent(head, h -> new ArrayList<>()).add(literal);
            } else {
                headless.add(Glob.ofName(glob));
                int last = glob.lastIndexOf('.');
                if (last > 0 && !glob.substring(0, last).equals("*")) {
                    owners.add(Glob.ofName(glob.substring(0, last)));
                }
            }
        }

        private static String literal(String glob) {
            int end = 0;
            while (end < glob.length() && "*{".indexOf(glob.charAt(end)) < 0) {
                end++;
            }
            return glob.substring(0, end);
        }

        boolean containsBelow(String prefix) {
            if (prefixes.contains(prefix)) {
                return true;
            }
            int dot = prefix.indexOf('.');
            String below = prefix + ".";
            for (String literal : literals.getOrDefault(dot < 0 ? prefix : prefix.substring(0, dot), List.of())) {
                if (below.startsWith(literal)) {
                    return true;
                }
            }
            for (Glob owner : owners) {
                if (owner.matches(prefix)) {
                    return true;
                }
            }
            for (Pattern regex : regexes) {
                // what an expression finds below the prefix is unknown; most name a type or package literally
                if (TextSearch.found(regex, below)) {
                    return true;
                }
            }
            return false;
        }

        boolean contains(String value) {
            if (exact.contains(value)) {
                return true;
            }
            int dot = value.indexOf('.');
            List<Glob> candidates = byHead.getOrDefault(dot < 0 ? value : value.substring(0, dot), List.of());
            for (Glob glob : candidates) {
                if (glob.matches(value)) {
                    return true;
                }
            }
            for (Glob glob : headless) {
                if (glob.matches(value)) {
                    return true;
                }
            }
            for (Pattern regex : regexes) {
                if (TextSearch.found(regex, value)) {
                    return true;
                }
            }
            return false;
        }
    }
}
