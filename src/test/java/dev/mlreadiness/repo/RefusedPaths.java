package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** A file system that refuses some names, as one does that denies permission; also where tests run as root. */
public final class RefusedPaths {

    private final Set<String> names;

    private RefusedPaths(Set<String> names) {
        this.names = names;
    }

    /** Refuses to list folders and to open files of these names. */
    public static RefusedPaths of(String... names) {
        return new RefusedPaths(Set.of(names));
    }

    /** What a walk finds. */
    public Repository walk(Path root) throws IOException {
        return new RepositoryWalker(WalkOptions.DEFAULT, (folder, files) -> {}, new Refusing()).walk(root);
    }

    private final class Refusing extends Disk {
        @Override
        List<Path> list(Path folder, int most) throws IOException {
            refuse(folder);
            return super.list(folder, most);
        }

        @Override
        BasicFileAttributes attributes(Path path) throws IOException {
            return super.attributes(path);
        }

        @Override
        SeekableByteChannel open(Path file) throws IOException {
            refuse(file);
            return super.open(file);
        }

        private void refuse(Path path) throws IOException {
            if (path.getFileName() != null && names.contains(path.getFileName().toString())) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }
}
