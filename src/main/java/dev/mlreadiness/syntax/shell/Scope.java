package dev.mlreadiness.syntax.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of variables, exports and the working folder at a place of a script; changes can be taken back. */
final class Scope {
    /** Longer values are not kept: values that double themselves would grow without end. */
    private static final int MAX_VALUE = 2000;

    private static final int MAX_VALUES = 16;
    private static final int MAX_EXPORTS = 40;

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<Change> log = new ArrayList<>();
    private State state;

    private record Change(String name, List<String> before) {}

    /** The part of the scope that is cheap to keep: it is replaced as a whole. */
    private record State(String cwd, String previousCwd, Stack stack, Map<String, String> exports) {}

    private record Stack(String cwd, Stack below) {}

    /** A point to go back to. */
    record Mark(int changes, Object state) {}

    Scope(ShellOptions options) {
        options.variables().forEach((name, value) -> values.put(name, List.of(value)));
        state = new State(options.cwd(), options.cwd(), null, Map.of());
    }

    /** Every value that a variable may have; empty if unknown, null if nothing in the script sets it. */
    List<String> get(String name) {
        return values.get(name);
    }

    /** Sets a variable; an empty list says that its value is unknown. */
    void set(String name, List<String> newValues) {
        boolean tooMuch =
                newValues.size() > MAX_VALUES || newValues.stream().anyMatch(value -> value.length() > MAX_VALUE);
        List<String> kept = tooMuch ? List.of() : List.copyOf(newValues);
        log.add(new Change(name, values.put(name, kept)));
        if (state.exports.containsKey(name)) {
            export(name);
        }
    }

    void export(String name) {
        List<String> known = values.get(name);
        Map<String, String> exports = new TreeMap<>(state.exports);
        if (known != null && known.size() == 1 && exports.size() < MAX_EXPORTS) {
            exports.put(name, known.get(0));
        } else {
            exports.remove(name);
        }
        state = new State(state.cwd, state.previousCwd, state.stack, exports);
    }

    Map<String, String> exports() {
        return state.exports;
    }

    String cwd() {
        return state.cwd;
    }

    void changeFolder(String folder) {
        state = new State(folder, state.cwd, state.stack, state.exports);
    }

    void changeBack() {
        state = new State(state.previousCwd, state.cwd, state.stack, state.exports);
    }

    void pushFolder(String folder) {
        state = new State(folder, state.cwd, new Stack(state.cwd, state.stack), state.exports);
    }

    void popFolder() {
        String folder = state.stack == null ? null : state.stack.cwd;
        state = new State(folder, state.cwd, state.stack == null ? null : state.stack.below, state.exports);
    }

    Mark mark() {
        return new Mark(log.size(), state);
    }

    /** Takes back everything since the mark. */
    void restore(Mark mark) {
        while (log.size() > mark.changes) {
            Change change = log.remove(log.size() - 1);
            if (change.before == null) {
                values.remove(change.name);
            } else {
                values.put(change.name, change.before);
            }
        }
        state = (State) mark.state;
    }

    /** Takes back everything since the mark and gives the values that were set, for {@link #merge}. */
    Map<String, List<String>> restoreChanges(Mark mark) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        for (Change change : log.subList(mark.changes, log.size())) {
            changed.put(change.name, values.get(change.name));
        }
        restore(mark);
        return changed;
    }

    /** After branches that may or may not have run: a variable has any of the values. */
    void merge(List<Map<String, List<String>>> branches) {
        Set<String> names = new LinkedHashSet<>();
        branches.forEach(branch -> names.addAll(branch.keySet()));
        for (String name : names) {
            Set<String> all = new LinkedHashSet<>();
            List<String> before = values.get(name);
            boolean unknown = before != null && before.isEmpty();
            if (before != null) {
                all.addAll(before);
            }
            for (Map<String, List<String>> branch : branches) {
                List<String> inBranch = branch.get(name);
                unknown |= inBranch != null && inBranch.isEmpty();
                all.addAll(inBranch == null ? List.of() : inBranch);
            }
            set(name, unknown ? List.of() : List.copyOf(all));
        }
    }
}
