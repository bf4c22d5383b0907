package dev.mlreadiness.rubric;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Run by the build: validates {@code rubric/} and writes it as the one resource that the jar ships. */
public final class RubricCompiler {

    private RubricCompiler() {}

    /**
     * Compiles a folder.
     *
     * @param args the rubric's folder and the file to write
     * @throws RubricException with all mistakes; it fails the build
     */
    public static void main(String[] args) throws IOException, RubricException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the rubric's folder and the file to write");
        }
        compile(Path.of(args[0]), Path.of(args[1]));
    }

    /** Validates every variant of the folder's rubric, then writes the file. */
    static void compile(Path folder, Path output) throws IOException, RubricException {
        RubricSources read = RubricFolder.read(folder, null);
        List<RubricDocument> documents = new ArrayList<>();
        for (RubricDocument document : read.documents()) {
            documents.add(new RubricDocument(document.path(), "rubric/" + document.path(), document.root()));
        }
        RubricSources sources = new RubricSources(documents, read.digest());
        RubricReader.read(sources.documents(), sources.digest(), null);
        Files.createDirectories(output.toAbsolutePath().getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(output)))) {
            RubricArchive.write(sources, out);
        }
    }
}
