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
import java.util.Set;
import java.util.stream.Collectors;

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
     * The rubric that a parameter names: the id of a shipped one, or a path. What holds a slash, ends in {@code .yaml}
     * or {@code .yml} or is a dot is a path; so no folder of a repository can stand in for a shipped rubric.
     *
     * @param parameter null or empty for the default
     * @param root that relative paths start from
     * @throws RubricException when there is no such rubric or it has mistakes
     */
    public static Rubric named(String parameter, Path root) throws RubricException {
        return named(parameter, root, null);
    }

    /**
     * The rubric that a repository's own file names: as {@link #named}, but every file must be inside the repository,
     * links followed.
     *
     * @param root of the repository
     * @throws RubricException when there is no such rubric, it has mistakes, or a file is elsewhere
     */
    public static Rubric inside(String parameter, Path root) throws RubricException {
        return named(parameter, root, root);
    }

    private static Rubric named(String parameter, Path root, Path within) throws RubricException {
        if (parameter == null || parameter.isBlank()) {
            return shipped(DEFAULT);
        }
        if (!isPath(parameter)) {
            return shipped(parameter);
        }
        try {
            Path file = root.resolve(parameter);
            return own(Files.isDirectory(file) ? RubricFolder.read(file, within) : RubricFolder.readFile(file, within));
        } catch (InvalidPathException e) {
            throw new RubricException(parameter, "no such rubric");
        }
    }

    /** Whether a parameter means a file or folder and not a shipped rubric. */
    public static boolean isPath(String parameter) {
        boolean yaml = parameter.endsWith(".yaml") || parameter.endsWith(".yml");
        return yaml || parameter.contains("/") || parameter.contains("\\") || parameter.equals(".");
    }

    /**
     * A rubric of the jar.
     *
     * @param id of the rubric or a variant
     * @throws RubricException when there is none with the id; it lists those that there are
     */
    public static Rubric shipped(String id) throws RubricException {
        RubricSources sources = resource();
        return RubricReader.readShipped(sources.documents(), sources.digest(), id);
    }

    /** A team's rubric in a folder with {@code rubric.yaml}. */
    public static Rubric folder(Path folder) throws RubricException {
        return own(RubricFolder.read(folder, null));
    }

    /** A variant of the rubric in a folder. */
    static Rubric folder(Path folder, String id) throws RubricException {
        RubricSources sources = RubricFolder.read(folder, null);
        return RubricReader.read(RubricOverlay.expand(sources.documents()), sources.digest(), id);
    }

    /** A team's rubric in a file of any name; tests, smells and knowledge may stand in folders beside it. */
    public static Rubric file(Path file) throws RubricException {
        return own(RubricFolder.readFile(file, null));
    }

    private static Rubric own(RubricSources sources) throws RubricException {
        if (!RubricOverlay.extendsShipped(sources.documents())) {
            return RubricReader.read(RubricOverlay.expand(sources.documents()), sources.digest(), null);
        }
        RubricSources shipped = resource();
        String digest = RubricFolder.sha256(sources.digest() + shipped.digest());
        Set<String> files =
                shipped.documents().stream().map(RubricDocument::file).collect(Collectors.toUnmodifiableSet());
        return RubricReader.over(RubricOverlay.extend(sources.documents(), shipped.documents()), digest, files);
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
