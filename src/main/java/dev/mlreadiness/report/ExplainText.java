package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.LensOutcome;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One test of the rubric, one smell or one reading of a lens in full, with what this repository has of it, as lines for a log of 80 columns.
 */
public final class ExplainText {

    private static final int FINDINGS = 20;
    private static final int NEAREST = 5;
    private static final String INDENT = "  ";

    private final Assessment assessment;
    private final String component;
    private final ExplainLines out;

    private ExplainText(Assessment assessment, String component, ExplainLines out) {
        this.assessment = assessment;
        this.component = component;
        this.out = out;
    }

    /**
     * The lines for an id. Ids of tests are read leniently: {@code monitor-2}, {@code Monitor.2}, {@code MONITOR 2} and
     * {@code monitor2} are the same.
     *
     * @return empty when no test, smell, lens, way to fail or guard has the id
     */
    public static Optional<List<String>> lines(Assessment assessment, String id, boolean unicode) {
        return lines(assessment, id, "", unicode);
    }

    /**
     * The same for one component.
     *
     * @param component its name; empty for all of them, or for the whole where none is configured
     */
    public static Optional<List<String>> lines(Assessment assessment, String id, String component, boolean unicode) {
        ExplainText text = new ExplainText(assessment, component, new ExplainLines(unicode));
        return text.explains(plain(id)) ? Optional.of(text.out.lines()) : Optional.empty();
    }

    private boolean explains(String wanted) {
        for (RubricTest test : assessment.rubric().tests()) {
            if (plain(test.id()).equals(wanted)) {
                test(test);
                return true;
            }
        }
        for (Smell smell : assessment.rubric().smells()) {
            if (plain(smell.id()).equals(wanted)) {
                smell(smell);
                return true;
            }
        }
        return assessment.lenses().stream().anyMatch(lens -> lens(lens, wanted));
    }

    private boolean lens(LensOutcome outcome, String wanted) {
        if (plain(outcome.lens().id()).equals(wanted)) {
            new ExplainLens(out).lens(outcome);
            return true;
        }
        for (LensOutcome.Mode mode : outcome.modes()) {
            if (plain(mode.mode().id()).equals(wanted)) {
                new ExplainLens(out).mode(mode);
                return true;
            }
        }
        for (TestOutcome guard : outcome.guards()) {
            if (plain(guard.test().id()).equals(wanted)) {
                out.line(guard.test().id() + ": " + guard.test().title());
                out.line("");
                result(guard);
                out.paragraph("Effort", effort(guard.test()));
                return true;
            }
        }
        return false;
    }

    /** Ids that share most with an unknown one, for a message; those of tests when nothing is near. */
    public static List<String> nearest(Assessment assessment, String id) {
        String wanted = plain(id);
        List<String> ids = new ArrayList<>();
        assessment.rubric().tests().forEach(test -> ids.add(test.id()));
        assessment.rubric().smells().forEach(smell -> ids.add(smell.id()));
        for (LensOutcome lens : assessment.lenses()) {
            ids.add(lens.lens().id());
            lens.lens().modes().forEach(mode -> ids.add(mode.id()));
            lens.guards().forEach(guard -> ids.add(guard.test().id()));
        }
        List<String> near = ids.stream()
                .filter(known -> !wanted.isEmpty()
                        && (plain(known).contains(wanted) || wanted.contains(plain(known)) || sharesWord(known, id)))
                .limit(NEAREST)
                .toList();
        return near.isEmpty() ? ids.stream().limit(NEAREST).toList() : near;
    }

    private static boolean sharesWord(String known, String id) {
        List<String> words = List.of(known.split("-"));
        for (String word : id.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 20)) {
            if (word.length() > 3 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String id) {
        StringBuilder out = new StringBuilder();
        id.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(200)
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private void test(RubricTest test) {
        out.line(Words.label(test.id()) + ": " + test.title());
        out.line("");
        out.paragraph("Asks", Words.oneLine(test.asks()));
        out.paragraph("Why it matters", Words.oneLine(test.why()));
        out.paragraph(
                "The whole point needs",
                "to be run by " + Words.trigger(test.trigger()) + ", and its failure to be seen.");
        if (assessment.components().isEmpty()) {
            ofTest(test);
        }
        for (Assessment.Component part : assessment.components()) {
            if (component.isEmpty() || part.name().equals(component)) {
                out.line("Component " + part.name());
                out.line("");
                new ExplainText(assessment.of(part), "", out).ofTest(test);
            }
        }
        out.paragraph("Effort", effort(test));
        out.paragraph("Source", Words.oneLine(test.source()));
    }

    private void ofTest(RubricTest test) {
        assessment.tests().stream()
                .filter(outcome -> outcome.test().id().equals(test.id()))
                .findFirst()
                .ifPresent(this::result);
    }

    private static String effort(RubricTest test) {
        return switch (test.effort()) {
            case S -> "hours";
            case M -> "days";
            case L -> "weeks";
        };
    }

    private void result(TestOutcome outcome) {
        if (assessment.ml()) {
            outcome(outcome);
        } else {
            out.paragraph(
                    "In this repository",
                    "No " + Words.oneLine(assessment.rubric().about().what()) + " was found, so there is no result.");
        }
    }

    private void outcome(TestOutcome outcome) {
        String verdict = Points.ofTest(outcome.score()) + " of "
                + Points.ofTest(assessment.rubric().scale()) + ", " + Words.state(outcome.state())
                + (outcome.level() == null ? "" : ", " + Words.level(outcome.level())) + " (confidence "
                + outcome.confidence().id() + ")";
        out.paragraph(
                "In this repository",
                verdict + ". " + ExplainLines.quotable(outcome.reason().text()));
        assessment.beyond().attestations().stream()
                .filter(attested -> attested.said().test().equals(outcome.test().id()))
                .forEach(this::attested);
        if (!outcome.evidence().isEmpty()) {
            out.line("Evidence");
            outcome.evidence().forEach(this::evidence);
            if (outcome.moreEvidence() > 0) {
                out.line(INDENT + outcome.moreEvidence() + " more in mlreadiness.json");
            }
            out.line("");
        }
        out.paragraph(
                "Looked at",
                String.join(", ", outcome.searched()) + " in " + Words.count(outcome.filesSearched(), "file", "files"));
        boolean open = outcome.score() < assessment.rubric().scale();
        if (open) {
            out.paragraph("To raise it", ExplainLines.quotable(outcome.toRaise()));
        }
        if (outcome.attestedScore() == 0 && outcome.test().visible() != RubricTest.Visibility.FILE) {
            out.paragraph(
                    "To attest it",
                    outcome.test().visible() == RubricTest.Visibility.NO
                            ? "Files hardly show this test; people can attest it in " + Attestation.FILE + "."
                            : "If it is done outside of this repository, people can attest it in " + Attestation.FILE
                                    + ".");
        }
        if (!open || !outcome.toRaise().equals(outcome.test().fix())) {
            out.paragraph("How to get there", Words.oneLine(outcome.test().fix()));
        }
    }

    private void attested(Attested attested) {
        ReportView.Attested view = AttestationsView.of(attested);
        out.line("Attested (" + view.at() + ")");
        out.wrap(view.claim() + ", " + view.points() + " points with attestations: " + view.said(), INDENT);
        out.wrap(
                "by " + view.by() + " on " + view.on() + ", approved by " + view.approvedBy() + ", owner "
                        + view.owner()
                        + ", until " + view.until() + " (" + view.left() + ")"
                        + (view.scope().isEmpty() ? "" : ", " + view.scope()),
                INDENT);
        view.evidence().forEach(entry -> out.wrap("see " + entry.name() + " (" + entry.text() + ")", INDENT));
        if (!view.why().isEmpty()) {
            out.wrap("does not count: " + view.why(), INDENT);
        }
        out.line("");
    }

    private void evidence(EvidenceFound found) {
        out.line(INDENT + Words.place(found.location()));
        out.wrap(ExplainLines.quotable(found.shows()) + " (" + Words.level(found.level()) + ")", INDENT.repeat(2));
        String arrow = " → ";
        if (!found.path().isEmpty()) {
            out.wrap("path: " + ExplainLines.quotable(String.join(arrow, Words.path(found.path()))), INDENT.repeat(2));
        }
        if (!found.assumed().isEmpty()) {
            out.wrap("assumed: " + ExplainLines.quotable(found.assumed()), INDENT.repeat(2));
        }
        if (found.broken() != null && !found.broken().isEmpty()) {
            out.wrap("but: " + ExplainLines.quotable(found.broken()), INDENT.repeat(2));
        }
    }

    private void smell(Smell smell) {
        out.line(smell.id() + ": " + smell.title());
        out.line("");
        List<String> severities = smell.severities().stream()
                .map(rule -> rule.severity().id())
                .distinct()
                .toList();
        out.paragraph(
                "Severity",
                String.join(" or ", severities) + ", confidence "
                        + smell.trust().id());
        out.paragraph("Precision", precision(smell.measured()));
        out.paragraph("Why", Words.oneLine(smell.why()));
        out.paragraph("Fix", Words.oneLine(smell.fix()));
        if (!smell.example().isBlank()) {
            out.line("Instead");
            smell.example().lines().limit(20).forEach(code -> out.line(INDENT + code.replace("\t", "    ")));
            out.line("");
        }
        if (!smell.raises().isEmpty()) {
            out.paragraph(
                    "Helps",
                    String.join(", ", smell.raises().stream().map(Words::label).toList()));
        }
        findings(smell);
        if (!smell.references().isEmpty()) {
            out.line("References");
            smell.references().stream().limit(FINDINGS).forEach(reference -> out.wrap(reference, INDENT));
        }
    }

    private static String precision(Smell.Measured measured) {
        String judged = measured.right() + " of " + measured.judged() + " judged findings were right";
        return measured.enough()
                ? judged
                : (measured.judged() == 0 ? "not measured" : judged + ", too few to tell")
                        + ": it never fails the gate, and its confidence is at most medium";
    }

    private void findings(Smell smell) {
        List<Finding> found = assessment.findings().stream()
                .filter(finding -> finding.smell().id().equals(smell.id()))
                .toList();
        out.line("In this repository: " + Words.count(found.size(), "finding", "findings"));
        for (Finding finding : found.subList(0, Math.min(FINDINGS, found.size()))) {
            String cell = Words.cell(finding.location());
            out.line(INDENT + Words.link(finding.location()) + (cell.isEmpty() ? "" : " (" + cell + ")"));
            out.wrap(finding.severity().id() + ": " + ExplainLines.quotable(finding.message()), INDENT.repeat(2));
            ChangedLines.text(ChangedLines.of(finding.change())).forEach(line -> out.line(INDENT.repeat(2) + line));
            if (finding.suppressed() != null) {
                out.wrap(
                        "suppressed by "
                                + ExplainLines.quotable(finding.suppressed().by()) + ": "
                                + ExplainLines.quotable(finding.suppressed().reason()),
                        INDENT.repeat(2));
            }
        }
        if (found.size() > FINDINGS) {
            out.line(INDENT + (found.size() - FINDINGS) + " more in mlreadiness.json");
        }
        out.line("");
    }
}
