package dev.mlreadiness.repo;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one walk over a repository found; everything is sorted by path.
 *
 * @param root the real path of the folder walked
 * @param files all files that are not left out, also those that are too large, binary or generated
 * @param skipped what is not analysed and why; a file here may also be in {@code files}
 * @param leftOut how many files or whole folders were left out, by reason; sorted by reason
 * @param git what the files of .git tell
 */
public record Repository(
        Path root, List<SourceFile> files, List<SkippedFile> skipped, Map<String, Integer> leftOut, GitHead git) {

    /** The files that inspectors look at: those to analyse, and models and data, which are known by their first bytes. */
    public List<SourceFile> inspected() {
        Set<SourceFile> analysed = new HashSet<>(analysed());
        return files.stream()
                .filter(file -> analysed.contains(file) || file.kind() == FileKind.BINARY && isTold(file.format()))
                .toList();
    }

    private static boolean isTold(FileFormat format) {
        return format.isModel() || format.isData() || format == FileFormat.LFS_POINTER;
    }

    /** The files to analyse: those that are not skipped. */
    public List<SourceFile> analysed() {
        Set<String> without = new HashSet<>();
        for (SkippedFile file : skipped) {
            without.add(file.path());
        }
        return files.stream().filter(file -> !without.contains(file.path())).toList();
    }
}
