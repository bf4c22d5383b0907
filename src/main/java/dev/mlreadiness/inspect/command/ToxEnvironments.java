package dev.mlreadiness.inspect.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The environments of a tox configuration, whatever file it stands in. An environment takes what it does not say from the base
 * {@code testenv}; one that is only listed is the base.
 */
final class ToxEnvironments {

    /** The environment that the others inherit from. */
    static final String BASE = "testenv";

    private static final int MOST = 200;

    /** A command with its line. {@code ignored}: why its failure does not matter; empty when it does. */
    record Line(String command, int line, String ignored) {}

    /**
     * What a section says.
     *
     * @param line of its name
     * @param commands null where it says nothing
     * @param folder null where it says nothing
     * @param mayFail null where it says nothing
     */
    record Section(int line, List<Line> commands, String folder, Boolean mayFail) {}

    /**
     * @param standard it runs when no environment is named
     */
    record Environment(String name, int line, List<Line> commands, String folder, boolean mayFail, boolean standard) {}

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Set<String> listed = new LinkedHashSet<>();

    /** Adds a section {@code testenv} or {@code testenv:py{38,39}-lint}, which stands for several. */
    void add(String name, Section section) {
        for (String each : expanded(name)) {
            if (sections.size() < MOST) {
                sections.putIfAbsent(each, section);
            }
        }
    }

    /** Adds environments that run by default. */
    void list(List<String> names) {
        names.forEach(name -> listed.addAll(expanded(name)));
    }

    /** All environments that have a section, in order. */
    List<Environment> all() {
        Section base = sections.getOrDefault(BASE, new Section(1, List.of(), "", false));
        boolean baseRuns = listed.isEmpty() || listed.stream().anyMatch(n -> !sections.containsKey(BASE + ":" + n));
        List<Environment> all = new ArrayList<>();
        sections.forEach((name, own) -> all.add(new Environment(
                name,
                own.line(),
                own.commands() != null ? own.commands() : base.commands() == null ? List.of() : base.commands(),
                own.folder() != null ? own.folder() : base.folder() == null ? "" : base.folder(),
                Boolean.TRUE.equals(own.mayFail() != null ? own.mayFail() : base.mayFail()),
                name.equals(BASE)
                        ? baseRuns
                        : listed.isEmpty() || listed.contains(name.substring(name.indexOf(':') + 1)))));
        return all;
    }

    /** {@code py{38,39}-{a,b}} as four names. */
    static List<String> expanded(String name) {
        List<String> names = List.of("");
        int i = 0;
        while (i < name.length()) {
            int close = name.charAt(i) == '{' ? name.indexOf('}', i) : -1;
            String[] choices = close < 0
                    ? new String[] {String.valueOf(name.charAt(i))}
                    : name.substring(i + 1, close).split(",", -1);
            List<String> longer = new ArrayList<>();
            for (String before : names) {
                for (String choice : choices) {
                    if (longer.size() < MOST) {
                        longer.add(before + choice.strip());
                    }
                }
            }
            names = longer;
            i = close < 0 ? i + 1 : close + 1;
        }
        return names;
    }
}
