package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.version.Version;
import dev.mlreadiness.syntax.version.VersionRange;
import java.util.Optional;

/**
 * A library's version as a rule asks for it: {@code torch: '<2.6'}.
 *
 * @param library name of the package, normalised
 * @param range the versions
 */
public record LibraryCondition(String library, VersionRange range) {

    /** Whether a locked or pinned version is one of these; false for what is no version. */
    public boolean heldBy(String version) {
        return Version.parse(version).filter(range::contains).isPresent();
    }

    /**
     * Whether the newest version that a declared constraint admits is one of these: what a fresh installation takes.
     * False for a constraint that is not understood.
     */
    public boolean heldByNewestOf(String specifier) {
        return VersionRange.declared(specifier).filter(range::containsNewestOf).isPresent();
    }

    /** Whether a version meets a constraint; empty where one of them is not understood. */
    public static Optional<Boolean> admits(String specifier, String version) {
        return VersionRange.declared(specifier)
                .flatMap(declared -> Version.parse(version).map(declared::contains));
    }
}
