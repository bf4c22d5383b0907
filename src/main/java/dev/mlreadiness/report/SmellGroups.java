package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.report.ReportView.Finding;
import dev.mlreadiness.report.ReportView.Place;
import dev.mlreadiness.report.ReportView.Quote;
import dev.mlreadiness.report.ReportView.SmellGroup;
import dev.mlreadiness.report.ReportView.Smells;
import dev.mlreadiness.report.ReportView.Suppression;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings by rule, most severe first; quoted while there is room, then as rows, then only counted. */
final class SmellGroups {

    private static final int ROW_MARKUP = 60;
    private static final int SUPPRESSION_MONTHS = 6;

    private final Assessment assessment;
    private final Function<Location, Place> places;
    private final Bounds quoteBytes = new Bounds(Bounds.QUOTE_BYTES);
    private final Bounds rowBytes = new Bounds(Bounds.ROW_BYTES);
    private final Bounds ruleBytes = new Bounds(Bounds.RULE_BYTES);
    private int rows;
    private int unlisted;

    SmellGroups(Assessment assessment, Function<Location, Place> places) {
        this.assessment = assessment;
        this.places = places;
    }

    Smells view() {
        Map<String, List<Assessment.Finding>> byRule = new LinkedHashMap<>();
        List<Assessment.Finding> suppressed = new ArrayList<>();
        List<Assessment.Finding> all = new ArrayList<>(assessment.findings());
        all.sort(Comparator.comparing(finding -> !finding.isNew()));
        for (Assessment.Finding finding : all) {
            if (finding.suppressed() == null) {
                byRule.computeIfAbsent(finding.smell().id(), id -> new ArrayList<>())
                        .add(finding);
            } else {
                suppressed.add(finding);
            }
        }
        List<SmellGroup> groups = new ArrayList<>();
        for (List<Assessment.Finding> findings : byRule.values()) {
            if (groups.size() < Bounds.KINDS) {
                groups.add(group(findings, groups.isEmpty()));
            } else {
                unlisted += findings.size();
            }
        }
        return new Smells(
                assessment.findings().size() - suppressed.size(),
                bySeverity(assessment),
                List.copyOf(groups),
                suppressed.stream().limit(Bounds.ENTRIES).map(this::suppression).toList(),
                suppressed.size(),
                unlisted);
    }

    /** Counts of findings that are not suppressed, worst first: {@code 2 high, 3 medium}. */
    static String bySeverity(Assessment assessment) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        assessment.findings().stream()
                .filter(finding -> finding.suppressed() == null)
                .forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((severity, count) -> words.add(0, count + " " + severity.id()));
        return String.join(", ", words);
    }

    private SmellGroup group(List<Assessment.Finding> findings, boolean open) {
        List<Finding> quoted = new ArrayList<>();
        List<Finding> plain = new ArrayList<>();
        int left = 0;
        for (Assessment.Finding found : findings) {
            Finding finding = finding(found);
            int bytes = Quotes.bytes(finding.quote()) + ChangedLines.bytes(finding.change()) + bytes(finding);
            if (quoted.size() < Bounds.QUOTES_A_KIND && !finding.quote().lines().isEmpty() && quoteBytes.take(bytes)) {
                quoted.add(finding);
            } else if (rows < Bounds.ROWS && rowBytes.take(bytes(finding))) {
                plain.add(finding);
                rows++;
            } else {
                left++;
            }
        }
        unlisted += left;
        return group(findings, List.copyOf(quoted), List.copyOf(plain), left, open);
    }

    private SmellGroup group(
            List<Assessment.Finding> all, List<Finding> quoted, List<Finding> plain, int left, boolean open) {
        Smell smell = all.get(0).smell();
        String why = ViewBuilder.paragraph(smell.why());
        String fix = ViewBuilder.paragraph(smell.fix());
        String example = example(smell.example());
        boolean room = ruleBytes.take(Bounds.htmlBytes(why) + Bounds.htmlBytes(fix) + Bounds.htmlBytes(example));
        return new SmellGroup(
                Words.id(smell.id()),
                VisibleText.of(smell.title(), Bounds.TITLE),
                all.get(0).severity().id(),
                all.size(),
                room ? why : "",
                room ? fix : "",
                room ? example : "",
                smell.raises().stream().limit(Bounds.HOPS).map(Words::ref).toList(),
                snippet(all.get(0)),
                quoted,
                plain,
                left,
                open);
    }

    private Finding finding(Assessment.Finding found) {
        String message = ViewBuilder.sentence(SecretRedaction.line(found.message()));
        Quote quote = Quotes.of(found.excerpt(), found.location());
        return new Finding(
                "f-" + Words.id(found.fingerprint()),
                ViewBuilder.sentence(found.fingerprint()),
                found.severity().id(),
                found.confidence().id(),
                message,
                version(found),
                places.apply(found.location()),
                quote,
                found.isNew(),
                ChangedLines.of(found.change()));
    }

    private static String version(Assessment.Finding found) {
        return found.versions().stream()
                .map(version -> ViewBuilder.sentence(SecretRedaction.line(version.text())))
                .collect(Collectors.joining(", "));
    }

    private static int bytes(Finding finding) {
        return ROW_MARKUP
                + Bounds.htmlBytes(finding.at().text())
                + Bounds.htmlBytes(finding.at().href())
                + Bounds.htmlBytes(finding.message())
                + Bounds.htmlBytes(finding.fingerprint());
    }

    /** Lines of code, kept as lines. */
    private static String example(String text) {
        return text.lines()
                .limit(20)
                .map(line -> VisibleText.of(line.replace("\t", "    "), Bounds.LINE))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /** The configuration that suppresses one finding, with a date so that it is looked at again. */
    private String snippet(Assessment.Finding finding) {
        return "suppress:\n  - rule: " + Words.id(finding.smell().id()) + "\n    fingerprint: "
                + Words.id(finding.fingerprint()) + "\n    reason: \"…\"\n    until: "
                + assessment.date().plusMonths(SUPPRESSION_MONTHS);
    }

    private Suppression suppression(Assessment.Finding finding) {
        Assessment.Suppressed why = finding.suppressed();
        return new Suppression(
                Words.id(finding.smell().id()),
                places.apply(finding.location()),
                ViewBuilder.repository(why.reason()),
                why.until() == null ? "no end date" : "until " + why.until(),
                ViewBuilder.sentence(why.by()));
    }
}
