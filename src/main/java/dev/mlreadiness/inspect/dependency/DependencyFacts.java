package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.text.Requirement;

/** Emits {@code dependency} and {@code dependency.lock} facts. */
final class DependencyFacts {

    private final FactSink sink;
    private final String source;

    /** @param source kind of file: requirements, pyproject, conda ... */
    DependencyFacts(FactSink sink, String source) {
        this.sink = sink;
        this.source = source;
    }

    /** A requirement; null and local paths are passed over. */
    void add(Requirement requirement, String group, String ecosystem) {
        if (requirement == null || requirement.isLocal() || requirement.name().isEmpty() && requirement.url() == null) {
            return;
        }
        sink.add(
                FactKind.DEPENDENCY,
                Location.line(sink.path(), Math.max(1, requirement.line())),
                "name",
                requirement.name().isEmpty() ? requirement.url() : requirement.name(),
                "specifier",
                requirement.specifier(),
                "version",
                requirement.version(),
                "pinned",
                requirement.isPinned(),
                "group",
                group,
                "ecosystem",
                ecosystem,
                "source",
                source,
                "url",
                requirement.url(),
                "ref",
                requirement.ref(),
                "hashed",
                !requirement.hashes().isEmpty());
    }

    void lock(String tool, boolean hashed, int packages) {
        sink.add(
                FactKind.DEPENDENCY_LOCK,
                Location.line(sink.path(), 1),
                "tool",
                tool,
                "hashed",
                hashed,
                "packages",
                packages);
    }
}
