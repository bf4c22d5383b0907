package dev.mlreadiness.repo;

/**
 * A file or folder that is not analysed.
 *
 * @param path relative, '/'-separated; ends with '/' for a folder left out as a whole
 * @param reason the id of a {@link SkipReason}
 */
public record SkippedFile(String path, String reason) {

    /** A skipped file with one of the known reasons. */
    public static SkippedFile of(String path, SkipReason reason) {
        return new SkippedFile(path, reason.id());
    }
}
