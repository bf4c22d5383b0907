package dev.mlreadiness.rubric;

import java.util.List;

/**
 * The documents of a rubric and what identifies them.
 *
 * @param documents by path
 * @param digest sha-256 over the paths and bytes of the files by path, hex
 */
record RubricSources(List<RubricDocument> documents, String digest) {}
