package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Gate;
import dev.mlreadiness.assess.Assessment.GateCondition;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.rubric.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Decides whether the build may pass. A repository that the rubric is not about passes: there is nothing to score. */
public final class GateKeeper {

    private GateKeeper() {}

    /**
     * What is judged: the whole, or one of its components.
     *
     * @param name of the component; empty for the whole
     * @param score the one that the settings gate on
     */
    public record Judged(String name, Score score, List<TestOutcome> tests) {}

    /**
     * The conditions in the order: final score, sections, smells. Of several components the lowest must meet each limit.
     *
     * <p>With a baseline its scores take the place of the default limit, and only new findings fail: all of them, or
     * those of the severity that somebody set.
     *
     * @param judged at least one
     * @param compared null without a baseline
     */
    public static Gate judge(
            Settings settings, boolean ml, List<Judged> judged, List<Finding> findings, Compared compared) {
        List<GateCondition> conditions = new ArrayList<>();
        Judged lowest = Collections.min(
                judged, Comparator.comparingDouble(each -> each.score().finalScore()));
        conditions.add(minScore(settings, ml && (compared == null || !settings.isDefault("minScore")), lowest));
        for (SectionScore section : lowest.score().sections()) {
            Double least = settings.minSectionScore().get(section.id());
            if (least != null) {
                Judged weakest = Collections.min(
                        judged,
                        Comparator.comparingDouble(
                                each -> section(each, section.id()).score()));
                conditions.add(minSection(settings, weakest, section(weakest, section.id()), least, ml));
            }
        }
        if (compared != null) {
            conditions.add(scores(compared, ml));
        }
        if (settings.failOnSmells() != null) {
            conditions.add(compared == null ? smells(settings, findings, ml) : fresh(settings, compared, findings, ml));
        }
        boolean passed = conditions.stream().allMatch(c -> c.passed() || !c.enforced());
        return new Gate(passed, settings.gateOn(), conditions);
    }

    private static SectionScore section(Judged judged, String id) {
        return judged.score().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static GateCondition minScore(Settings settings, boolean ml, Judged judged) {
        Score score = judged.score();
        boolean passed = score.finalScore() >= settings.minScore();
        String lowest = score.sections().stream()
                .filter(s -> score.limitedBy().contains(s.id()))
                .map(s -> s.title() + " " + number(s.score()))
                .collect(Collectors.joining(", "));
        String unknown = judged.tests().stream()
                .filter(t -> t.state() == State.UNKNOWN)
                .map(t -> t.test().id())
                .limit(5)
                .collect(Collectors.joining(", "));
        String start = of(judged)
                + (settings.gatesAttested() ? "Final score with attestations " : "Final score ")
                + number(score.finalScore());
        String message = passed
                ? start + " meets minScore " + number(settings.minScore()) + "."
                : start + " is below minScore " + number(settings.minScore()) + " (" + lowest + ")."
                        + (unknown.isEmpty() ? "" : " Unknown, counted as 0: " + unknown + ".")
                        + " To change the limit: -Dmlreadiness.minScore=" + number(score.finalScore()) + ".";
        return new GateCondition(
                "minScore", number(settings.minScore()), number(score.finalScore()), passed, ml, message);
    }

    private static String of(Judged judged) {
        return judged.name().isEmpty() ? "" : "Component " + judged.name() + ": ";
    }

    private static GateCondition minSection(
            Settings settings, Judged judged, SectionScore section, double least, boolean ml) {
        boolean passed = section.score() >= least;
        String which = settings.gatesAttested() ? " with attestations " : " ";
        String message = of(judged) + section.title() + which + number(section.score())
                + (passed ? " meets " : " is below ") + "minSectionScore " + number(least) + "."
                + (passed
                        ? ""
                        : " To change the limit: -Dmlreadiness.minSectionScore=" + section.id() + "="
                                + number(section.score()) + ".");
        return new GateCondition(
                "minSectionScore." + section.id(), number(least), number(section.score()), passed, ml, message);
    }

    private static GateCondition smells(Settings settings, List<Finding> findings, boolean ml) {
        List<Finding> severe = findings.stream()
                .filter(f -> f.suppressed() == null)
                .filter(f -> f.severity().compareTo(settings.failOnSmells()) >= 0)
                .toList();
        List<Finding> failing = severe.stream().filter(Finding::gated).toList();
        String level = settings.failOnSmells().id();
        String message = failing.isEmpty()
                ? "No smell of severity " + level + " or worse" + excused(severe) + "."
                : failing.size() + (failing.size() == 1 ? " smell" : " smells") + " of severity " + level
                        + " or worse, first "
                        + failing.get(0).location().text() + " ("
                        + failing.get(0).smell().id()
                        + "). Fix or suppress with a reason, or -Dmlreadiness.failOnSmells=none.";
        return new GateCondition(
                "failOnSmells", level, Integer.toString(failing.size()), failing.isEmpty(), ml, message);
    }

    private static GateCondition scores(Compared compared, boolean ml) {
        String lower = compared.lower().stream().map(Compared.Change::text).collect(Collectors.joining(", "));
        String message = lower.isEmpty()
                ? "No score is below " + compared.file() + "."
                : "Below " + compared.file() + ": " + lower + ".";
        return new GateCondition(
                "baselineScores", "0 lower", compared.lower().size() + " lower", lower.isEmpty(), ml, message);
    }

    private static GateCondition fresh(Settings settings, Compared compared, List<Finding> findings, boolean ml) {
        Severity least = settings.isDefault("failOnSmells") ? Severity.INFO : settings.failOnSmells();
        List<Finding> fresh = findings.stream()
                .filter(f -> f.isNew() && f.severity().compareTo(least) >= 0)
                .toList();
        List<Finding> failing = fresh.stream().filter(Finding::gated).toList();
        String which = least == Severity.INFO ? "" : " of severity " + least.id() + " or worse";
        String message = failing.isEmpty()
                ? "No new smell" + which + excused(fresh) + "."
                : failing.size() + (failing.size() == 1 ? " new smell" : " new smells") + which + ", first "
                        + failing.get(0).location().text() + " ("
                        + failing.get(0).smell().id() + "). Fix or suppress with a reason, or take "
                        + (failing.size() == 1 ? "it" : "them")
                        + " into the baseline with the goal baseline and -Dmlreadiness.growBaseline=true.";
        return new GateCondition("newSmells", "0", Integer.toString(failing.size()), failing.isEmpty(), ml, message);
    }

    /** Why findings that are there do not fail. */
    private static String excused(List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : " that may fail the build; " + findings.size() + (findings.size() == 1 ? " is" : " are")
                        + " of low confidence or of a rule that is not measured";
    }

    /** A score for people: one decimal at most, dot. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }
}
