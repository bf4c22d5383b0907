package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.text.Requirement;
import dev.mlreadiness.syntax.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code version: {torch: '<2.6'}}. */
final class LibraryConditionReader {

    private LibraryConditionReader() {}

    /** The conditions under {@code version}; empty where it is absent. */
    static List<LibraryCondition> read(Fields fields) {
        if (!fields.has("version")) {
            return List.of();
        }
        List<LibraryCondition> conditions = new ArrayList<>();
        Fields version = fields.map("version");
        for (DataNode.Entry entry : version.node().entries()) {
            Optional<VersionRange> range = entry.value().isScalar()
                    ? VersionRange.condition(entry.value().text())
                    : Optional.empty();
            if (range.isPresent()) {
                conditions.add(new LibraryCondition(Requirement.normalise(entry.key()), range.get()));
            } else {
                version.problem(
                        entry.line(),
                        "the version of " + entry.key() + " must be compared as in '<2.6' or '>=1.24,<2'");
            }
        }
        if (version.node().entries().isEmpty()) {
            fields.problem(fields.line("version"), "'version' must name a library: {torch: '<2.6'}");
        }
        return List.copyOf(conditions);
    }
}
