package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the YAML files of a rubric's folder; fixtures beside them are left alone. */
final class RubricFolder {

    private static final long MAX_SIZE = 10L * 1024 * 1024;

    private final Path folder;
    private final Path registry;
    private final Path within;
    private final List<DataProblem> problems = new ArrayList<>();

    private RubricFolder(Path folder, Path registry, Path within) {
        this.folder = folder;
        this.registry = registry;
        this.within = within;
    }

    /**
     * {@code rubric.yaml} and what belongs to it below the folder.
     *
     * @param within where every file must be, links followed; null for anywhere
     */
    static RubricSources read(Path folder, Path within) throws RubricException {
        return new RubricFolder(folder, folder.resolve(RubricDocument.REGISTRY), within).read();
    }

    /** A registry of any name with the folders beside it. */
    static RubricSources readFile(Path registry, Path within) throws RubricException {
        return new RubricFolder(registry.toAbsolutePath().getParent(), registry, within).read();
    }

    private RubricSources read() throws RubricException {
        Map<String, Path> files = new TreeMap<>();
        try {
            if (!Files.isRegularFile(registry)) {
                throw new RubricException(registry.toString(), "no such file");
            }
            files.put(RubricDocument.REGISTRY, registry);
            addEach("tests", "test.yaml", files);
            addEach("smells", "rule.yaml", files);
            addFiles("knowledge", files);
            addFiles("lenses", files);
        } catch (IOException e) {
            throw new RubricException(folder.toString(), "cannot be listed: " + e.getMessage());
        }
        MessageDigest digest = sha256();
        List<RubricDocument> documents = new ArrayList<>();
        files.forEach((path, file) -> add(path, file, digest, documents));
        if (!problems.isEmpty()) {
            throw new RubricException(problems);
        }
        return new RubricSources(documents, HexFormat.of().formatHex(digest.digest()));
    }

    private void addFiles(String kind, Map<String, Path> files) throws IOException {
        for (Path file : list(folder.resolve(kind))) {
            if (file.getFileName().toString().endsWith(".yaml")) {
                files.put(kind + "/" + file.getFileName(), file);
            }
        }
    }

    private void addEach(String kind, String name, Map<String, Path> files) throws IOException {
        for (Path each : list(folder.resolve(kind))) {
            if (!Files.isDirectory(each)) {
                continue;
            }
            Path file = each.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(kind + "/" + each.getFileName() + "/" + name, file);
            } else if (ownsRubric()) {
                problems.add(new DataProblem(each.toString().replace('\\', '/'), 0, "the folder has no " + name));
            }
        }
    }

    /** Beside a registry of another name, {@code tests} may be anything. */
    private boolean ownsRubric() {
        return registry.getFileName().toString().equals(RubricDocument.REGISTRY)
                && folder.getFileName() != null
                && folder.getFileName().toString().equals("rubric");
    }

    private static Collection<Path> list(Path folder) throws IOException {
        Map<String, Path> children = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(child -> children.put(child.getFileName().toString(), child));
            }
        }
        return children.values();
    }

    private void add(String path, Path file, MessageDigest digest, List<RubricDocument> documents) {
        String shown = file.toString().replace('\\', '/');
        try {
            if (within != null && !file.toRealPath().startsWith(within.toRealPath())) {
                problems.add(new DataProblem(shown, 0, "not a file of this repository"));
                return;
            }
            if (Files.size(file) > MAX_SIZE) {
                problems.add(new DataProblem(shown, 0, "larger than " + MAX_SIZE / 1024 / 1024 + " MiB"));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
            digest.update((byte) 0);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            documents.add(new RubricDocument(path, shown, YamlReader.read(text)));
        } catch (DataSyntaxException e) {
            problems.add(new DataProblem(shown, e.line(), e.getMessage()));
        } catch (CharacterCodingException e) {
            problems.add(new DataProblem(shown, 0, "not UTF-8"));
        } catch (IOException e) {
            problems.add(new DataProblem(shown, 0, "cannot be read: " + e.getMessage()));
        }
    }

    /** The hash of a text, hex. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
