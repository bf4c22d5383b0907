package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import java.util.List;

/**
 * A named thing of a file that runs commands, as a {@code target} fact.
 *
 * @param source kind of the file, as of its commands
 * @param name what runs it by name; empty for the whole file
 * @param line where it begins, from 1
 * @param needs targets of the file that run before it
 * @param includes files that it pulls in
 * @param condition when it runs, in the words of {@code derive.automation}; empty for always
 */
record Target(String source, String name, int line, List<String> needs, List<String> includes, String condition) {

    static Target of(String source, String name, int line) {
        return new Target(source, name, line, List.of(), List.of(), "");
    }

    Target needing(List<String> names) {
        return new Target(source, name, line, names, includes, condition);
    }

    Target including(List<String> files) {
        return new Target(source, name, line, needs, files, condition);
    }

    Target when(String text) {
        return new Target(source, name, line, needs, includes, text);
    }

    Origin origin() {
        return Origin.of(source, name);
    }

    void emit(FactSink sink) {
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), Math.max(1, line)),
                "source",
                source,
                "name",
                name,
                "needs",
                needs.isEmpty() ? null : needs,
                "includes",
                includes.isEmpty() ? null : includes,
                "condition",
                condition.isEmpty() ? null : condition);
    }
}
