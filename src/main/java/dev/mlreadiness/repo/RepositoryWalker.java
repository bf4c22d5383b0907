package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Walks a repository once: what is there, of which kind, for which purpose, and what is left out and why. Reads ignore
 * files, the files of .git and first bytes only; starts no program and follows no link. Whatever is in the tree, the
 * walk ends and reports it.
 */
public final class RepositoryWalker {

    /** Told now and then how far the walk is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param folder the folder entered, relative, empty for the root
         * @param files files found so far
         */
        void entered(String folder, int files);
    }

    private final WalkOptions options;
    private final Progress progress;
    private final Disk disk;

    /** A walker that tells nobody how far it is. */
    public RepositoryWalker(WalkOptions options) {
        this(options, (folder, files) -> {});
    }

    /** A walker that tells how far it is. */
    public RepositoryWalker(WalkOptions options, Progress progress) {
        this(options, progress, new Disk());
    }

    RepositoryWalker(WalkOptions options, Progress progress, Disk disk) {
        this.options = options;
        this.progress = progress;
        this.disk = disk;
    }

    /**
     * Walks the tree below a folder.
     *
     * @throws IOException if the root itself does not exist, is no folder or cannot be resolved
     */
    public Repository walk(Path root) throws IOException {
        Path real = root.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(root.toString());
        }
        return new Walk(real, GitFolder.around(real), options, progress, disk).run();
    }
}
