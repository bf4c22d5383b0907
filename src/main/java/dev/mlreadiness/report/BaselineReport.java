package dev.mlreadiness.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.config.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes an assessment as a baseline: sorted, one finding kind a line, without line numbers, dates or machines, so that
 * a difference shows what changed.
 */
public final class BaselineReport {

    private BaselineReport() {}

    /**
     * Writes the file, and its folder where there is none.
     *
     * @throws IOException with the file and the reason
     */
    public static void write(Assessment assessment, Path file) throws IOException {
        Reports.write(file, text(assessment));
    }

    /** What was written: {@code 20 findings (1 new, 3 fixed), final score 0.5}. */
    public static String summary(Assessment assessment) {
        int findings = (int) assessment.findings().stream()
                .filter(finding -> finding.suppressed() == null)
                .count();
        Compared compared = assessment.baseline();
        return Words.count(findings, "finding", "findings")
                + (compared == null ? "" : " (" + compared.fresh() + " new, " + compared.fixed() + " fixed)")
                + (assessment.ml()
                        ? ", final score " + Points.ofSum(assessment.score().finalScore())
                        : "");
    }

    /** The findings that the baseline does not have: {@code train.py:8 sec-yaml-load}. */
    public static List<String> fresh(Assessment assessment) {
        return assessment.findings().stream()
                .filter(Finding::isNew)
                .map(finding -> VisibleText.of(
                        finding.location().text() + " " + finding.smell().id()))
                .toList();
    }

    /** The content of the file. */
    static String text(Assessment assessment) {
        StringBuilder out = new StringBuilder("{\n");
        out.append("  \"schema\": ").append(Baseline.SCHEMA).append(",\n");
        out.append("  \"tool\": ").append(quoted(assessment.toolVersion())).append(",\n");
        out.append("  \"rubric\": ").append(quoted(assessment.rubric().id())).append(",\n");
        out.append("  \"convention\": ").append(quoted(assessment.convention())).append(",\n");
        out.append("  \"scores\": ").append(list(scores(assessment))).append(",\n");
        out.append("  \"findings\": ").append(list(findings(assessment))).append("\n}\n");
        return out.toString();
    }

    private static String list(List<String> lines) {
        return lines.isEmpty()
                ? "[]"
                : lines.stream().map(line -> "    " + line).collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    }

    private static List<String> scores(Assessment assessment) {
        if (!assessment.ml()) {
            return List.of();
        }
        if (assessment.components().isEmpty()) {
            return List.of(scores("", assessment.score()));
        }
        return assessment.components().stream()
                .filter(Assessment.Component::ml)
                .map(component -> scores(component.name(), component.score()))
                .toList();
    }

    private static String scores(String component, Score score) {
        List<String> sections = new ArrayList<>();
        for (SectionScore section : score.sections()) {
            sections.add(quoted(section.id()) + ": " + number(section.score()));
        }
        String name = component.isEmpty() ? "" : "\"component\": " + quoted(component) + ", ";
        return "{" + name + "\"final\": " + number(score.finalScore()) + ", \"sections\": {"
                + String.join(", ", sections) + "}}";
    }

    private static List<String> findings(Assessment assessment) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.suppressed() == null) {
                String like = "{\"path\": " + quoted(finding.location().path()) + ", \"rule\": "
                        + quoted(finding.smell().id()) + ", \"fingerprint\": " + quoted(finding.content());
                counts.merge(like, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(like -> like.getKey() + ", \"count\": " + like.getValue() + "}")
                .toList();
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(HiddenCharacters.wellFormed(text))) + '"';
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
