package dev.mlreadiness.repo;

import dev.mlreadiness.fact.Glob;
import java.nio.file.Path;
import java.util.List;

/**
 * What a walk leaves out and where it stops.
 *
 * @param excludes globs over paths; a folder that matches is left out as a whole
 * @param outputDirectory the folder that the plugin writes to, left out; may be null
 * @param limits sizes and numbers
 */
public record WalkOptions(List<Glob> excludes, Path outputDirectory, Limits limits) {

    /** Nothing excluded, default limits. */
    public static final WalkOptions DEFAULT = new WalkOptions(List.of(), null, Limits.DEFAULT);

    public WalkOptions {
        excludes = List.copyOf(excludes);
    }

    /**
     * The most that is read.
     *
     * @param text bytes of a file
     * @param notebook bytes of a notebook
     * @param structured bytes of a YAML, JSON or TOML file
     * @param files number of files
     * @param entries number of files, links and folders looked at, left out or not
     */
    public record Limits(long text, long notebook, long structured, int files, int entries) {
        private static final long MIB = 1024 * 1024;

        public static final Limits DEFAULT = new Limits(16 * MIB, 64 * MIB, 10 * MIB, 200_000, 2_000_000);

        /** The most bytes of a file of this kind. */
        public long of(FileKind kind) {
            return switch (kind) {
                case NOTEBOOK, BINARY -> notebook;
                case YAML, JSON, TOML -> structured;
                default -> text;
            };
        }
    }
}
