package dev.mlreadiness.rubric;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rubrics come from: the compiled resource of the jar, or a team's own YAML.
 *
 * <p>A team's {@code rubric.yaml} stands alone, or says {@code extends: ml-test-score-2017} and then holds only what
 * differs: keys of tests (matched by id) in {@code tests/<folder>/test.yaml} or under {@code tests:} of the file
 * itself, more evidence, smells and knowledge. It may override, and add to, but not remove.
 */
public final class RubricSource {

    /** The rubric that is used where nothing else is asked for. */
    public static final String DEFAULT = "ml-test-score-2017";

    private static final String RESOURCE = "rubric.bin";

    private RubricSource() {}

    /**
     * The rubric that a parameter names: the id of a shipped one, or the path of a {@code .yaml} file or of a folder.
     *
     * @param parameter null or empty for the default
     * @param root that relative paths start from
     * @throws RubricException when there is no such rubric or it has mistakes
     */
    public static Rubric named(String parameter, Path root) throws RubricException {
        if (parameter == null || parameter.isBlank()) {
            return shipped(DEFAULT);
        }
        boolean path = parameter.endsWith(".yaml") || parameter.endsWith(".yml") || parameter.contains("/");
        try {
            Path file = root.resolve(parameter);
            if (Files.isDirectory(file)) {
                return folder(file);
            }
            return path ? file(file) : shipped(parameter);
        } catch (InvalidPathException e) {
            throw new RubricException(parameter, "no such rubric");
        }
    }

    /**
     * A rubric of the jar.
     *
     * @param id of the rubric or a variant
     * @throws RubricException when there is none with the id; it lists those that there are
     */
    public static Rubric shipped(String id) throws RubricException {
        RubricSources sources = resource();
        return RubricReader.read(sources.documents(), sources.digest(), id);
    }

    /** A team's rubric in a folder with {@code rubric.yaml}. */
    public static Rubric folder(Path folder) throws RubricException {
        return own(RubricFolder.read(folder));
    }

    /** A team's rubric in a file of any name; tests, smells and knowledge may stand in folders beside it. */
    public static Rubric file(Path file) throws RubricException {
        return own(RubricFolder.readFile(file));
    }

    private static Rubric own(RubricSources sources) throws RubricException {
        if (!RubricOverlay.extendsShipped(sources.documents())) {
            return RubricReader.read(RubricOverlay.expand(sources.documents()), sources.digest(), null);
        }
        RubricSources shipped = resource();
        String digest = RubricFolder.sha256(sources.digest() + shipped.digest());
        return RubricReader.read(RubricOverlay.extend(sources.documents(), shipped.documents()), digest, null);
    }

    private static RubricSources resource() throws RubricException {
        try (InputStream in = RubricSource.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new RubricException(RESOURCE, "the compiled rubric is missing from the jar");
            }
            return RubricArchive.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new RubricException(RESOURCE, "the compiled rubric cannot be read: " + e.getMessage());
        }
    }

    /** Ids of the rubrics of the jar. */
    public static List<String> shippedIds() throws RubricException {
        List<String> ids = new ArrayList<>();
        for (RubricDocument document : resource().documents()) {
            if (document.isRegistry()) {
                Variants.of(document, new ArrayList<>())
                        .forEach(variant -> variant.root().text("id").ifPresent(ids::add));
            }
        }
        return ids;
    }
}
