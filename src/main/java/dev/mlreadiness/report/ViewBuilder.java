package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.report.ReportView.Counts;
import dev.mlreadiness.report.ReportView.Evidence;
import dev.mlreadiness.report.ReportView.Header;
import dev.mlreadiness.report.ReportView.Place;
import dev.mlreadiness.report.ReportView.Quote;
import dev.mlreadiness.report.ReportView.Section;
import dev.mlreadiness.report.ReportView.Step;
import dev.mlreadiness.report.ReportView.Test;
import dev.mlreadiness.rubric.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the {@link ReportView} of an assessment. */
final class ViewBuilder {

    private static final int BAR = 700;
    private static final int SHORT_COMMIT = 8;
    private static final int QUOTED = 4;
    private static final int COMPONENTS = 10;

    private final Assessment assessment;
    private final SourceLinks links;
    private final Bounds evidenceBytes;
    private final ResultView result;
    private final String prefix;

    /** @param prefix of the ids of tests and sections, so that those of several components differ */
    private ViewBuilder(Assessment assessment, Bounds evidenceBytes, String prefix) {
        this.assessment = assessment;
        this.links = new SourceLinks(assessment.subject());
        this.evidenceBytes = evidenceBytes;
        this.result = new ResultView(assessment);
        this.prefix = prefix;
    }

    static ReportView build(Assessment assessment) {
        return new ViewBuilder(assessment, new Bounds(Bounds.EVIDENCE_BYTES), "").view();
    }

    /** The components; the lowest one's tests are those of the report, and only some others are shown in full. */
    private List<ReportView.Part> components() {
        List<ReportView.Part> parts = new ArrayList<>();
        int shown = 0;
        for (Assessment.Component component : assessment.components()) {
            boolean full = !component.lowest() && component.ml() && shown < COMPONENTS;
            shown += full ? 1 : 0;
            String id = "c" + (parts.size() + 1);
            ViewBuilder part = new ViewBuilder(assessment.of(component), evidenceBytes, id + "-");
            double verified = component.score().finalScore();
            double attested = component.beyond().attested().finalScore();
            parts.add(new ReportView.Part(
                    component.lowest() ? "rubric" : full ? id : "components",
                    sentence(component.name()),
                    sentence(String.join(", ", component.paths())),
                    component.files(),
                    component.ml() ? Points.ofSum(verified) : "",
                    component.ml() && attested > verified ? Points.ofSum(attested) : "",
                    component.lowest(),
                    component.score().sections().stream()
                            .map(section ->
                                    new ReportView.Entry(sentence(section.title()), Points.ofSum(section.score())))
                            .toList(),
                    full ? part.steps() : List.of(),
                    full ? part.sections() : List.of()));
        }
        return List.copyOf(parts);
    }

    private ReportView view() {
        boolean ml = assessment.ml();
        Folders folders = new Folders(assessment);
        return new ReportView(
                result.title(),
                header(),
                sentence(assessment.rubric().about().what()),
                ml,
                ml ? result.view() : null,
                ml ? steps() : List.of(),
                ml ? sections() : List.of(),
                assessment.beyond().attestations().stream()
                        .limit(Bounds.ENTRIES)
                        .map(AttestationsView::of)
                        .toList(),
                Math.max(0, assessment.beyond().attestations().size() - Bounds.ENTRIES),
                counts(),
                new SmellGroups(assessment, this::place).view(),
                new AutomationPaths(assessment, this::place).view(),
                components(),
                ml ? folders.rows() : List.of(),
                ml ? folders.more() : 0,
                new ScanSummary(assessment).view());
    }

    private Header header() {
        Assessment.Subject subject = assessment.subject();
        String commit = subject.commit();
        return new Header(
                sentence(subject.name()),
                sentence(subject.branch()),
                VisibleText.of(commit.length() > SHORT_COMMIT ? commit.substring(0, SHORT_COMMIT) : commit),
                links.any(),
                assessment.date().toString(),
                sentence(assessment.toolVersion()),
                sentence(assessment.rubric().title()),
                sentence(assessment.rubric().id()),
                sentence(assessment.rubric().source()),
                sentence(assessment.convention()));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double required = result.required();
        for (NextStep next : assessment.nextSteps()) {
            boolean stays = next.finalFrom() == next.finalTo();
            boolean passes = required > next.finalFrom() && required <= next.finalTo();
            steps.add(new Step(
                    steps.size() + 1,
                    new ReportView.Ref(prefix + Words.id(next.testId()), Words.label(next.testId())),
                    repository(Words.firstSentence(next.text())),
                    repository(Words.afterFirstSentence(next.text())),
                    next.at() == null ? null : place(next.at()),
                    stays,
                    Points.ofSum(next.finalFrom()),
                    Points.ofSum(next.finalTo()),
                    passes ? "passes the gate" : stepNote(next, stays),
                    passes,
                    AttestationsView.advice(next.attest()),
                    next.effort().name()));
        }
        return List.copyOf(steps);
    }

    private String stepNote(NextStep next, boolean stays) {
        String before = result.band(next.finalFrom());
        String after = result.band(next.finalTo());
        if (!stays && !before.equals(after)) {
            return sentence("next level: " + after);
        }
        String change = Points.ofSum(next.sectionFrom()) + " → " + Points.ofSum(next.sectionTo());
        return sentence(result.sectionTitle(next.testId()) + " " + change);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (SectionScore section : assessment.score().sections()) {
            double attested = result.attested(section.id());
            List<Test> tests = assessment.tests().stream()
                    .filter(outcome -> outcome.test().section().equals(section.id()))
                    .map(this::test)
                    .toList();
            sections.add(new Section(
                    prefix + Words.id(section.id()),
                    sentence(section.title()),
                    Points.ofSum(section.score()),
                    Points.ofTest(section.maximum()),
                    result.onAxis(section.score(), BAR),
                    assessment.score().limitedBy().contains(section.id()),
                    attested > section.score() ? Points.ofSum(attested) : "",
                    result.onAxis(attested, BAR),
                    section.score(),
                    tests));
        }
        return List.copyOf(sections);
    }

    private Test test(TestOutcome outcome) {
        List<Evidence> evidence = evidence(outcome.evidence());
        String first = assessment.nextSteps().isEmpty()
                ? ""
                : assessment.nextSteps().get(0).testId();
        double most = assessment.rubric().scale();
        return new Test(
                prefix + Words.id(outcome.test().id()),
                Words.label(outcome.test().id()),
                outcome.test().number(),
                sentence(outcome.test().title()),
                paragraph(outcome.test().asks()),
                paragraph(outcome.test().why()),
                mark(outcome, most),
                Words.state(outcome.state()),
                outcome.state() == State.NOT_APPLICABLE ? "–" : Points.ofTest(outcome.score()),
                Points.ofTest(most),
                Words.level(outcome.level()),
                outcome.confidence().id(),
                repository(outcome.reason().text()),
                outcome.score() >= most ? "" : repository(outcome.toRaise()),
                outcome.test().effort().name(),
                evidence,
                outcome.moreEvidence() + Math.max(0, outcome.evidence().size() - Bounds.QUOTES_A_KIND),
                searched(outcome),
                Words.trigger(outcome.test().trigger()),
                prefix.isEmpty() && outcome.test().id().equals(first),
                outcome.attested() == null ? null : AttestationsView.of(outcome.attested()));
    }

    private static String mark(TestOutcome outcome, double most) {
        if (outcome.state() == State.NOT_APPLICABLE) {
            return "skipped";
        }
        if (outcome.state() == State.UNKNOWN) {
            return "unknown";
        }
        return outcome.score() >= most ? "full" : outcome.score() > 0 ? "part" : "zero";
    }

    private static String searched(TestOutcome outcome) {
        List<String> looked = outcome.searched().stream().limit(Bounds.HOPS).toList();
        String files = Words.count(outcome.filesSearched(), "file", "files");
        return looked.isEmpty() ? files : repository(String.join(", ", looked) + " in " + files);
    }

    /** The strongest with their lines; what would look the same is shown once. */
    private List<Evidence> evidence(List<EvidenceFound> found) {
        Set<Evidence> shown = new LinkedHashSet<>();
        for (EvidenceFound evidence : found.subList(0, Math.min(found.size(), Bounds.QUOTES_A_KIND))) {
            Quote quote = shown.size() < QUOTED ? Quotes.of(evidence.excerpt(), evidence.location()) : Quote.NONE;
            Evidence view = evidence(evidence, quote);
            if (!shown.contains(view) && evidenceBytes.take(Quotes.bytes(quote))) {
                shown.add(view);
            } else if (!shown.contains(view)) {
                shown.add(evidence(evidence, Quote.NONE));
            }
        }
        return List.copyOf(shown);
    }

    private Evidence evidence(EvidenceFound found, Quote quote) {
        return new Evidence(
                place(found.location()),
                repository(found.shows()),
                Words.level(found.level()),
                quote,
                hops(Words.path(found.path())),
                found.level().compareTo(Level.REACHED_WEAKLY) >= 0,
                repository(found.assumed()),
                repository(found.broken()));
    }

    static List<String> hops(List<String> path) {
        return path.stream()
                .limit(Bounds.HOPS)
                .map(hop -> VisibleText.of(SecretRedaction.line(hop), Bounds.PATH))
                .toList();
    }

    private Counts counts() {
        double most = assessment.rubric().scale();
        List<String> marks = assessment.ml()
                ? assessment.tests().stream()
                        .map(outcome -> mark(outcome, most))
                        .toList()
                : List.of();
        return new Counts(
                marks.size(),
                Collections.frequency(marks, "full"),
                Collections.frequency(marks, "part"),
                Collections.frequency(marks, "zero"),
                Collections.frequency(marks, "unknown"),
                Collections.frequency(marks, "skipped"),
                Points.ofTest(most),
                Points.ofTest(most / 2));
    }

    private Place place(Location at) {
        return new Place(
                VisibleText.of(Words.place(at), Bounds.PATH),
                links.to(at),
                VisibleText.of(Words.link(at), Bounds.PATH),
                Words.cell(at));
    }

    static String sentence(String text) {
        return VisibleText.of(text, Bounds.SENTENCE);
    }

    /** Text of the rubric. */
    static String paragraph(String text) {
        return VisibleText.of(Words.oneLine(text), Bounds.PARAGRAPH);
    }

    /** Text that may quote the repository. */
    static String repository(String text) {
        return text == null ? "" : VisibleText.of(SecretRedaction.line(text.strip()), Bounds.SENTENCE * 2);
    }
}
