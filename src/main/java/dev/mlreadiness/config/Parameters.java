package dev.mlreadiness.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What the pom or a property {@code mlreadiness.<name>} says; null for everything that neither says.
 *
 * @param basedir the folder to read
 * @param outputDirectory where reports are written
 * @param skip do nothing
 * @param minScore least final score, on the rubric's scale
 * @param minSectionScore least score of every section ({@code 1}) or of some ({@code data=1, infra=0.5})
 * @param failOnSmells least severity that fails, or {@code none}
 * @param gateOn {@code verified} or {@code attested}
 * @param rubric id of a shipped rubric, or path of a {@code .yaml} file or a folder
 * @param convention {@code expert} or {@code strict}
 * @param profile production, library, research or teaching
 * @param formats ids of reports
 * @param assets where the report takes its fonts and scripts from
 * @param baseline file with findings that are already known
 * @param history file with one line for each commit
 * @param id what to explain
 * @param date ISO date that stands for today
 * @param showInfo report findings of severity info too
 */
public record Parameters(
        Path basedir,
        Path outputDirectory,
        Boolean skip,
        Double minScore,
        String minSectionScore,
        String failOnSmells,
        String gateOn,
        String rubric,
        String convention,
        String profile,
        List<String> formats,
        String assets,
        String baseline,
        String history,
        String id,
        String date,
        Boolean showInfo) {

    /** Nothing is set. */
    public static final Parameters NONE = new Parameters(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
