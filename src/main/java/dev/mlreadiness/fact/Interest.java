package dev.mlreadiness.fact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the rubric and the derivers ask for, compiled from their patterns: inspectors emit no other facts. Immutable and
 * shared by all workers.
 */
public final class Interest {

    /** Everything is wanted: for tests. */
    public static final Interest EVERYTHING = everything();

    private final Map<FactKind, Set<String>> whole;
    private final Map<FactKind, Map<String, WantedNames>> byAttribute;

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
     * Whether a fact of the kind with this value of the attribute may match some pattern. For several key attributes of
     * one kind (a call's {@code name} and {@code method}) ask for each and emit when one is wanted.
     */
    public boolean wants(FactKind kind, String attribute, String value) {
        if (whole.containsKey(kind)) {
            return true;
        }
        Map<String, WantedNames> names = byAttribute.get(kind);
        if (names == null) {
            return false;
        }
        WantedNames wanted = names.get(attribute);
        return wanted != null && wanted.contains(value);
    }

    /** Whether a fact of the kind with one of these values of a list attribute may match some pattern. */
    public boolean wantsAny(FactKind kind, String attribute, List<String> values) {
        if (whole.containsKey(kind)) {
            return true;
        }
        Map<String, WantedNames> names = byAttribute.get(kind);
        WantedNames wanted = names == null ? null : names.get(attribute);
        for (int i = 0; wanted != null && i < values.size(); i++) {
            if (wanted.contains(values.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether some wanted value of the attribute lies below the dotted prefix: {@code weka.classifiers.Evaluation}
     * where {@code weka.classifiers.Evaluation.evaluateModel} is wanted. Lets an inspector leave a file unparsed by its
     * imports. A glob such as {@code *.fit}, which any prefix could meet, does not count: ask for the method itself.
     */
    public boolean wantsBelow(FactKind kind, String attribute, String prefix) {
        if (whole.containsKey(kind)) {
            return true;
        }
        Map<String, WantedNames> names = byAttribute.get(kind);
        WantedNames wanted = names == null ? null : names.get(attribute);
        return wanted != null && wanted.containsBelow(prefix);
    }

    /**
     * As {@link #wantsBelow}, but only where the prefix itself is spelt out: {@code weka.core.*} wants something below {@code weka.core.J48} and does not name it. Tells
     * a type from one that does not exist.
     */
    public boolean namesBelow(FactKind kind, String attribute, String prefix) {
        Map<String, WantedNames> names = byAttribute.get(kind);
        WantedNames wanted = names == null ? null : names.get(attribute);
        return wanted != null && wanted.namesBelow(prefix);
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
        private final Map<FactKind, Map<String, WantedNames>> byAttribute = new EnumMap<>(FactKind.class);

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
            names(kind, attribute).addRegex(regex);
            return this;
        }

        private WantedNames names(FactKind kind, String attribute) {
            return byAttribute
                    .computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(attribute, a -> new WantedNames());
        }

        /** The interest. */
        public Interest build() {
            return new Interest(this);
        }
    }
}
