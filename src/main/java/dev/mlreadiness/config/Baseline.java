package dev.mlreadiness.config;

import java.util.List;
import java.util.Map;

/**
 * The findings and scores that a team has agreed to start from: {@code .mlreadiness/baseline.json}. Holds no line
 * numbers, dates or machines, so that it changes only with what it is about.
 *
 * @param file as messages name it
 * @param tool version that wrote it
 * @param rubric id of the rubric of the scores
 * @param convention of the scores
 * @param scores of the whole, or of each component
 * @param findings by path, rule and fingerprint
 * @param rubricLine line that names the rubric
 */
public record Baseline(
        String file,
        String tool,
        String rubric,
        String convention,
        List<Scores> scores,
        List<Known> findings,
        int rubricLine) {

    /** Where it stands in a repository. */
    public static final String FILE = ".mlreadiness/baseline.json";

    /** Version of the form. */
    public static final int SCHEMA = 1;

    /**
     * @param component its name; empty for the whole
     * @param sections by id
     */
    public record Scores(String component, double finalScore, Map<String, Double> sections) {}

    /**
     * Findings that are alike.
     *
     * @param fingerprint of rule and line, without the path
     */
    public record Known(String rule, String path, String fingerprint, int count) {}
}
