package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;

/**
 * One YAML file of a rubric, read but not yet understood.
 *
 * @param path in the rubric's folder, '/'-separated: {@code rubric.yaml},
 *     {@code tests/data-1-feature-schema/test.yaml}; it says what the document is
 * @param file as messages name it
 * @param root the document
 */
public record RubricDocument(String path, String file, DataNode root) {

    /** The registry. */
    static final String REGISTRY = "rubric.yaml";

    boolean isRegistry() {
        return path.equals(REGISTRY);
    }

    boolean isTest() {
        return path.startsWith("tests/");
    }

    boolean isSmell() {
        return path.startsWith("smells/");
    }

    boolean isKnowledge() {
        return path.startsWith("knowledge/");
    }

    boolean isLens() {
        return path.startsWith("lenses/");
    }

    /** Second segment of the path. */
    String folder() {
        int start = path.indexOf('/') + 1;
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    RubricDocument with(DataNode newRoot) {
        return new RubricDocument(path, file, newRoot);
    }
}
