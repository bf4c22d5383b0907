package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.GateCondition;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.report.ReportView.Condition;
import dev.mlreadiness.report.ReportView.Ladder;
import dev.mlreadiness.report.ReportView.Ref;
import dev.mlreadiness.report.ReportView.Result;
import dev.mlreadiness.report.ReportView.Rung;
import dev.mlreadiness.report.ReportView.Tick;
import dev.mlreadiness.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words and as geometry: gate, final score, what holds it, the bands. */
final class ResultView {

    private static final int LADDER = 280;
    private static final int BAR = 700;

    private final Assessment assessment;
    private final double axis;
    private final double required;

    ResultView(Assessment assessment) {
        this.assessment = assessment;
        this.axis = assessment.score() == null
                ? 1
                : assessment.score().sections().stream()
                        .mapToDouble(SectionScore::maximum)
                        .max()
                        .orElse(1);
        this.required = requiredScore(assessment);
    }

    /** The least final score that the gate asks for; NaN without one. */
    double required() {
        return required;
    }

    private static double requiredScore(Assessment assessment) {
        for (GateCondition condition : assessment.gate().conditions()) {
            if (condition.id().equals("minScore") && condition.enforced()) {
                return number(condition.required());
            }
        }
        return Double.NaN;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The first words of the page, as they show in a tab or a preview. */
    String title() {
        String name = ViewBuilder.sentence(assessment.subject().name());
        if (!assessment.ml()) {
            return "No " + assessment.rubric().about().what() + " found · " + name + " · ML readiness";
        }
        String gate = gate().equals("none") ? "no gate" : "gate " + gate();
        if (assessment.beyond().attested().finalScore() > assessment.score().finalScore()) {
            gate = Points.ofSum(assessment.beyond().attested().finalScore()) + " with attestations, " + gate;
        }
        return Points.ofSum(assessment.score().finalScore()) + " of "
                + Points.ofTest(assessment.score().maximum()) + ", " + gate + " · " + name + " · ML readiness";
    }

    Result view() {
        Score score = assessment.score();
        List<Ref> holders = score.sections().stream()
                .filter(section -> score.limitedBy().contains(section.id()))
                .map(section -> new Ref(Words.id(section.id()), ViewBuilder.sentence(section.title())))
                .toList();
        String others = score.sections().stream()
                .filter(section -> !score.limitedBy().contains(section.id()))
                .map(SectionScore::score)
                .min(Double::compare)
                .map(Points::ofSum)
                .orElse("");
        return new Result(
                gate(),
                Points.ofSum(score.finalScore()),
                Points.ofTest(score.maximum()),
                assessment.beyond().attestations().isEmpty()
                        ? ""
                        : Points.ofSum(assessment.beyond().attested().finalScore()),
                assessment.beyond().applicable() == null
                        ? ""
                        : Points.ofSum(assessment.beyond().applicable().finalScore()),
                Points.ofSum(assessment.beyond().reachable().finalScore()),
                assessment.gate().on(),
                Double.isNaN(required) ? "" : Points.ofSum(required),
                ViewBuilder.sentence(score.band().title()),
                holders,
                others,
                failures(),
                assessment.gate().conditions().stream()
                        .map(ResultView::condition)
                        .toList(),
                ladder(),
                baseline(),
                Double.isNaN(required) || required <= 0 ? -1 : onAxis(required, BAR),
                Points.ofTest(axis));
    }

    /** {@code Baseline: 1 new, 8 known, 2 fixed, 1 score higher; it can be tightened}. */
    private String baseline() {
        Compared compared = assessment.baseline();
        return compared == null
                ? ""
                : "Baseline: " + compared.fresh() + " new, " + compared.known() + " known, " + compared.fixed()
                        + " fixed"
                        + (compared.lower().isEmpty()
                                ? ""
                                : ", " + scores(compared.lower().size()) + " lower")
                        + (compared.higher().isEmpty()
                                ? ""
                                : ", " + scores(compared.higher().size()) + " higher")
                        + (compared.canTighten() ? "; it can be tightened" : "");
    }

    private static String scores(int number) {
        return Words.count(number, "score", "scores");
    }

    private String gate() {
        boolean set = assessment.gate().conditions().stream().anyMatch(GateCondition::enforced);
        return !assessment.gate().passed() ? "failed" : set ? "passed" : "none";
    }

    private List<String> failures() {
        return assessment.gate().conditions().stream()
                .filter(condition -> condition.enforced() && !condition.passed())
                .map(condition -> ViewBuilder.repository(condition.message()))
                .toList();
    }

    private static Condition condition(GateCondition condition) {
        return new Condition(
                ViewBuilder.sentence(condition.id()),
                ViewBuilder.sentence(condition.required()),
                ViewBuilder.sentence(condition.actual()),
                condition.enforced() ? (condition.passed() ? "met" : "not met") : "not enforced",
                ViewBuilder.repository(condition.message()));
    }

    /** Score of a section with attestations. */
    double attested(String section) {
        return assessment.tests().stream()
                .filter(outcome -> outcome.test().section().equals(section))
                .mapToDouble(Assessment.TestOutcome::attestedScore)
                .sum();
    }

    /** A length on the axis of the bars, which is that of the longest section. */
    int onAxis(double points, int length) {
        return (int) Math.round(Math.max(0, Math.min(1, points / axis)) * length);
    }

    private Ladder ladder() {
        List<Rung> rungs = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        double most = assessment.score().maximum();
        Rubric.Band now = assessment.score().band();
        ticks.add(new Tick(0, "start", "0"));
        int index = 0;
        List<Rubric.Band> drawn = assessment.rubric().bands().stream()
                .filter(band -> band.upTo() > 0 && band.above() < most)
                .toList();
        for (Rubric.Band band : drawn) {
            double end = Math.min(band.upTo(), most);
            int from = (int) Math.round(Math.max(0, band.above()) / most * LADDER);
            int to = (int) Math.round(end / most * LADDER);
            boolean on = band.id().equals(now.id());
            index = on ? rungs.size() + 1 : index;
            rungs.add(new Rung(from, Math.max(1, to - from - 2), on));
            boolean last = end >= most;
            ticks.add(new Tick(last ? LADDER : to - 1, last ? "end" : "middle", Points.ofTest(end)));
        }
        String label = index == 0
                ? "Levels: 0 is below the first of " + drawn.size() + " levels"
                : "Levels: " + Points.ofSum(assessment.score().finalScore()) + " is in level " + index + " of "
                        + drawn.size() + ", above " + Points.ofTest(now.above()) + " and up to "
                        + Points.ofTest(now.upTo());
        return new Ladder(List.copyOf(rungs), List.copyOf(ticks), label);
    }

    /** Title of the band of a final score; empty where the rubric has none. */
    String band(double score) {
        for (Rubric.Band band : assessment.rubric().bands()) {
            boolean zero = score == 0 && band.upTo() == 0;
            if (zero || (score > band.above() && score <= band.upTo())) {
                return band.title();
            }
        }
        return "";
    }

    /** Title of the section of a test. */
    String sectionTitle(String testId) {
        String section = assessment.rubric().tests().stream()
                .filter(test -> test.id().equals(testId))
                .map(test -> test.section())
                .findFirst()
                .orElse("");
        return assessment.rubric().sections().stream()
                .filter(s -> s.id().equals(section))
                .map(Rubric.Section::title)
                .findFirst()
                .orElse(section);
    }
}
