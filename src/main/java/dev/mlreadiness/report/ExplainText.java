package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One test of the rubric or one smell in full, with what this repository has of it, as lines for a log of 80 columns.
 */
public final class ExplainText {

    private static final int WIDTH = ConsoleLine.Level.INFO.width();
    private static final int FINDINGS = 20;
    private static final int NEAREST = 5;
    private static final String INDENT = "  ";

    private final Assessment assessment;
    private final boolean unicode;
    private final List<String> lines = new ArrayList<>();

    private ExplainText(Assessment assessment, boolean unicode) {
        this.assessment = assessment;
        this.unicode = unicode;
    }

    /**
     * The lines for an id. Ids of tests are read leniently: {@code monitor-2}, {@code Monitor.2}, {@code MONITOR 2} and
     * {@code monitor2} are the same.
     *
     * @return empty when neither a test nor a smell has the id
     */
    public static Optional<List<String>> lines(Assessment assessment, String id, boolean unicode) {
        ExplainText text = new ExplainText(assessment, unicode);
        for (RubricTest test : assessment.rubric().tests()) {
            if (plain(test.id()).equals(plain(id))) {
                text.test(test);
                return Optional.of(List.copyOf(text.lines));
            }
        }
        for (Smell smell : assessment.rubric().smells()) {
            if (plain(smell.id()).equals(plain(id))) {
                text.smell(smell);
                return Optional.of(List.copyOf(text.lines));
            }
        }
        return Optional.empty();
    }

    /** Ids that share most with an unknown one, for a message; those of tests when nothing is near. */
    public static List<String> nearest(Assessment assessment, String id) {
        String wanted = plain(id);
        List<String> ids = new ArrayList<>();
        assessment.rubric().tests().forEach(test -> ids.add(test.id()));
        assessment.rubric().smells().forEach(smell -> ids.add(smell.id()));
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
        line(Words.label(test.id()) + ": " + test.title());
        line("");
        paragraph("Asks", Words.oneLine(test.asks()));
        paragraph("Why it matters", Words.oneLine(test.why()));
        paragraph(
                "The whole point needs",
                "to be run by " + Words.trigger(test.trigger()) + ", and its failure to be seen.");
        assessment.tests().stream()
                .filter(outcome -> outcome.test().id().equals(test.id()))
                .findFirst()
                .filter(outcome -> assessment.ml())
                .ifPresentOrElse(
                        this::outcome,
                        () -> paragraph("In this repository", "No machine learning was found, so there is no result."));
        paragraph("Effort", effort(test));
        paragraph("Source", Words.oneLine(test.source()));
    }

    private static String effort(RubricTest test) {
        return switch (test.effort()) {
            case S -> "hours";
            case M -> "days";
            case L -> "weeks";
        };
    }

    private void outcome(TestOutcome outcome) {
        String verdict = Points.ofTest(outcome.score()) + " of "
                + Points.ofTest(assessment.rubric().scale()) + ", " + Words.state(outcome.state())
                + (outcome.level() == null ? "" : ", " + Words.level(outcome.level())) + " (confidence "
                + outcome.confidence().id() + ")";
        paragraph(
                "In this repository", verdict + ". " + quotable(outcome.reason().text()));
        assessment.beyond().attestations().stream()
                .filter(attested -> attested.said().test().equals(outcome.test().id()))
                .forEach(this::attested);
        if (!outcome.evidence().isEmpty()) {
            line("Evidence");
            outcome.evidence().forEach(this::evidence);
            if (outcome.moreEvidence() > 0) {
                line(INDENT + outcome.moreEvidence() + " more in mlreadiness.json");
            }
            line("");
        }
        paragraph(
                "Looked at",
                String.join(", ", outcome.searched()) + " in " + Words.count(outcome.filesSearched(), "file", "files"));
        boolean open = outcome.score() < assessment.rubric().scale();
        if (open) {
            paragraph("To raise it", quotable(outcome.toRaise()));
        }
        if (outcome.attestedScore() == 0 && outcome.test().visible() != RubricTest.Visibility.FILE) {
            paragraph(
                    "To attest it",
                    outcome.test().visible() == RubricTest.Visibility.NO
                            ? "Files hardly show this test; people can attest it in " + Attestation.FILE + "."
                            : "If it is done outside of this repository, people can attest it in " + Attestation.FILE
                                    + ".");
        }
        if (!open || !outcome.toRaise().equals(outcome.test().fix())) {
            paragraph("How to get there", Words.oneLine(outcome.test().fix()));
        }
    }

    private void attested(Attested attested) {
        ReportView.Attested view = AttestationsView.of(attested);
        line("Attested (" + view.at() + ")");
        wrap(view.claim() + ", " + view.points() + " points with attestations: " + view.said(), INDENT);
        wrap(
                "by " + view.by() + " on " + view.on() + ", approved by " + view.approvedBy() + ", owner "
                        + view.owner()
                        + ", until " + view.until() + " (" + view.left() + ")"
                        + (view.scope().isEmpty() ? "" : ", " + view.scope()),
                INDENT);
        view.evidence().forEach(entry -> wrap("see " + entry.name() + " (" + entry.text() + ")", INDENT));
        if (!view.why().isEmpty()) {
            wrap("does not count: " + view.why(), INDENT);
        }
        line("");
    }

    private void evidence(EvidenceFound found) {
        line(INDENT + Words.place(found.location()));
        wrap(quotable(found.shows()) + " (" + Words.level(found.level()) + ")", INDENT.repeat(2));
        String arrow = " → ";
        if (!found.path().isEmpty()) {
            wrap("path: " + quotable(String.join(arrow, Words.path(found.path()))), INDENT.repeat(2));
        }
        if (found.broken() != null && !found.broken().isEmpty()) {
            wrap("but: " + quotable(found.broken()), INDENT.repeat(2));
        }
    }

    private void smell(Smell smell) {
        line(smell.id() + ": " + smell.title());
        line("");
        List<String> severities = smell.severities().stream()
                .map(rule -> rule.severity().id())
                .distinct()
                .toList();
        paragraph(
                "Severity",
                String.join(" or ", severities) + ", confidence "
                        + smell.confidence().id());
        paragraph("Why", Words.oneLine(smell.why()));
        paragraph("Fix", Words.oneLine(smell.fix()));
        if (!smell.example().isBlank()) {
            line("Instead");
            smell.example().lines().limit(20).forEach(code -> line(INDENT + code.replace("\t", "    ")));
            line("");
        }
        if (!smell.raises().isEmpty()) {
            paragraph(
                    "Helps",
                    String.join(", ", smell.raises().stream().map(Words::label).toList()));
        }
        findings(smell);
        if (!smell.references().isEmpty()) {
            line("References");
            smell.references().stream().limit(FINDINGS).forEach(reference -> wrap(reference, INDENT));
        }
    }

    private void findings(Smell smell) {
        List<Finding> found = assessment.findings().stream()
                .filter(finding -> finding.smell().id().equals(smell.id()))
                .toList();
        line("In this repository: " + Words.count(found.size(), "finding", "findings"));
        for (Finding finding : found.subList(0, Math.min(FINDINGS, found.size()))) {
            String cell = Words.cell(finding.location());
            line(INDENT + Words.link(finding.location()) + (cell.isEmpty() ? "" : " (" + cell + ")"));
            wrap(finding.severity().id() + ": " + quotable(finding.message()), INDENT.repeat(2));
            if (finding.suppressed() != null) {
                wrap("suppressed: " + quotable(finding.suppressed().reason()), INDENT.repeat(2));
            }
        }
        if (found.size() > FINDINGS) {
            line(INDENT + (found.size() - FINDINGS) + " more in mlreadiness.json");
        }
        line("");
    }

    /** A heading with its text below, and an empty line. */
    private void paragraph(String heading, String text) {
        line(heading);
        wrap(text, INDENT);
        line("");
    }

    private static String quotable(String text) {
        return text == null ? "" : SecretRedaction.line(VisibleText.shorten(text, Bounds.PARAGRAPH));
    }

    private void wrap(String text, String indent) {
        Wrap.words(shown(VisibleText.shorten(text, Bounds.PARAGRAPH * 2)), WIDTH - indent.length(), "")
                .forEach(line -> lines.add((indent + line).stripTrailing()));
    }

    private void line(String text) {
        lines.add(Wrap.cut(shown(text), WIDTH, unicode ? "…" : "...").stripTrailing());
    }

    private String shown(String text) {
        return unicode ? VisibleText.of(text) : ScoreBars.ascii(text);
    }
}
