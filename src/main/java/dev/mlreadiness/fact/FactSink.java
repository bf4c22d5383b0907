package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the facts of one file. Not thread-safe: one sink for each file.
 *
 * <p>More than {@link #LIMIT} facts of one file are dropped and reported as a problem of that file.
 */
public final class FactSink {

    /** Facts kept for one file. */
    public static final int LIMIT = 50_000;

    private final String path;
    private final String role;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Fact> problems = new HashSet<>();
    private ModuleSummary summary;
    private boolean overflow;

    /**
     * @param path the file's path
     * @param role id of the file's role, added to each fact
     */
    public FactSink(String path, String role) {
        this.path = path;
        this.role = role;
    }

    /** Adds a fact; {@code keyValues} are alternating names and values, null values are left out. */
    public void add(FactKind kind, Location location, Object... keyValues) {
        if (hasRoom()) {
            facts.add(new Fact(kind, Attributes.of(role, keyValues), location));
        }
    }

    /** Adds a fact with attributes in a map, which is kept: what is put into it later belongs to the fact. */
    public void add(FactKind kind, Location location, Map<String, Object> attributes) {
        if (hasRoom()) {
            attributes.putIfAbsent("role", role);
            facts.add(new Fact(kind, attributes, location));
        }
    }

    private boolean hasRoom() {
        if (facts.size() >= LIMIT) {
            if (!overflow) {
                overflow = true;
                problem("limit", "more than " + LIMIT + " facts; the rest of the file was not used");
            }
            return false;
        }
        return true;
    }

    /** Records that the file, or a part of it, could not be read or understood. */
    public void problem(String problem, String message) {
        problem(problem, message, Location.file(path));
    }

    /** Records a problem at a place. */
    public void problem(String problem, String message, Location location) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("problem", problem);
        attributes.put("message", message);
        attributes.put("role", role);
        // several inspectors may read one broken file and say the same
        Fact fact = new Fact(FactKind.FILE_PROBLEM, attributes, location);
        if (problems.add(fact)) {
            facts.add(fact);
        }
    }

    /** Sets the summary of a code file. */
    public void summary(ModuleSummary moduleSummary) {
        this.summary = moduleSummary;
    }

    /** Path of the file. */
    public String path() {
        return path;
    }

    /** Role id of the file. */
    public String role() {
        return role;
    }

    /** The facts in the order they were added. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The summary, or null. */
    public ModuleSummary summary() {
        return summary;
    }
}
