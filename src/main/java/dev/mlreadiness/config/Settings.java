package dev.mlreadiness.config;

import dev.mlreadiness.rubric.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The effective settings of a run, after precedence: property and pom, then {@code .mlreadiness.yml}, then default.
 *
 * @param minScore least final score, on the rubric's scale
 * @param minSectionScore least score by section id; empty for none
 * @param failOnSmells least severity that fails; null for none
 * @param convention {@code expert} or {@code strict}
 * @param profile production, library, research, teaching; empty to guess
 * @param exclude globs of paths left out
 * @param suppressions by rule, path or fingerprint
 * @param gateOn {@code verified} or {@code attested}: the score that must meet the limits
 * @param attestations what people say of tests, in the order of their file
 * @param components parts that are scored on their own; empty for the whole as one
 * @param date the only clock
 * @param sources where each setting came from, by name: "default", ".mlreadiness.yml:3", "property or pom"
 * @param relaxations what the repository's own file relaxes, in words
 * @param warnings what people should know about it
 * @param showInfo whether findings of severity info are reported
 * @param baseline findings and scores to start from; null for none
 */
public record Settings(
        double minScore,
        Map<String, Double> minSectionScore,
        Severity failOnSmells,
        String convention,
        String profile,
        List<String> exclude,
        List<Suppression> suppressions,
        String gateOn,
        List<Attestation.Checked> attestations,
        List<ConfigFile.Component> components,
        LocalDate date,
        Map<String, String> sources,
        List<String> relaxations,
        List<String> warnings,
        boolean showInfo,
        Baseline baseline) {

    /** Whether nothing but the default says what a setting is. */
    public boolean isDefault(String setting) {
        return sources.getOrDefault(setting, "default").equals("default");
    }

    /** Whether the score with attestations must meet the limits. */
    public boolean gatesAttested() {
        return gateOn.equals("attested");
    }

    /**
     * @param rule smell id; empty for any
     * @param path glob; empty for any
     * @param fingerprint empty for any
     * @param reason required
     * @param until last day it holds; null for ever
     * @param line in the file
     */
    public record Suppression(String rule, String path, String fingerprint, String reason, LocalDate until, int line) {}
}
