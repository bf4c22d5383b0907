package dev.mlreadiness.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file in which a repository says something to this plugin: read whole, inside the repository only. */
final class OwnFile {

    private static final long MAX_SIZE = 10L * 1024 * 1024;

    private OwnFile() {}

    /**
     * Its text; empty where there is none.
     *
     * @param misspelt names under which people would look for it in vain
     * @throws ConfigException when it has a wrong name, leads out of the repository or cannot be read
     */
    static Optional<String> text(Path root, String name, List<String> misspelt) throws ConfigException {
        Path file = root.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String wrong : misspelt) {
                if (Files.exists(root.resolve(wrong), LinkOption.NOFOLLOW_LINKS)) {
                    throw new ConfigException(wrong, 0, "this file is not read; its name must be " + name);
                }
            }
            return Optional.empty();
        }
        return text(root, name, name);
    }

    private static Optional<String> text(Path root, String path, String name) throws ConfigException {
        Path file = root.resolve(path);
        try {
            if (!file.toRealPath().startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
                throw new ConfigException(name, 0, "not a file of this repository");
            }
            if (Files.size(file) > MAX_SIZE) {
                throw new ConfigException(name, 0, "larger than " + MAX_SIZE / 1024 / 1024 + " MiB");
            }
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ConfigException(name, 0, "not UTF-8");
        } catch (IOException e) {
            throw new ConfigException(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    /** The text of a file that property or pom name, which may be anywhere; empty where there is none. */
    static Optional<String> textAt(Path file, String name) throws ConfigException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().getParent();
        return text(folder, file.getFileName().toString(), name);
    }

    /** Whether the path or glob stays below the root. */
    static boolean isInside(String path) {
        boolean relative = !path.isBlank() && !path.startsWith("/") && path.indexOf('\\') < 0 && path.indexOf(':') < 0;
        return relative && !List.of(path.split("/", -1)).contains("..") && path.indexOf('\0') < 0;
    }
}
