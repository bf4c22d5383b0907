package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.GateKeeper.Judged;
import dev.mlreadiness.config.Baseline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares a scan with the baseline. A finding is known when the baseline has as many like it (same rule, file and text
 * of the line, wherever the line is), or has it in a file that is gone: a renamed file brings no new findings.
 */
public final class BaselineCheck {

    private static final double EQUAL = 1e-9;

    private BaselineCheck() {}

    /** The findings, each marked new or known, and the comparison in numbers. */
    public record Result(List<Finding> findings, Compared compared) {}

    private record Likeness(String rule, String path, String fingerprint) {}

    /**
     * @param judged the whole or its components, with their verified scores
     * @param exists whether the repository has a file with the path
     */
    public static Result compare(
            Baseline baseline, List<Judged> judged, List<Finding> findings, Predicate<String> exists) {
        Map<Likeness, Integer> left = new HashMap<>();
        Map<Likeness, Integer> moved = new HashMap<>();
        for (Baseline.Known known : baseline.findings()) {
            left.merge(new Likeness(known.rule(), known.path(), known.fingerprint()), known.count(), Integer::sum);
            if (!exists.test(known.path())) {
                moved.merge(new Likeness(known.rule(), "", known.fingerprint()), known.count(), Integer::sum);
            }
        }
        List<Finding> marked = new ArrayList<>();
        int fixed = baseline.findings().stream().mapToInt(Baseline.Known::count).sum();
        int fresh = 0;
        int known = 0;
        for (Finding finding : findings) {
            if (finding.suppressed() != null) {
                marked.add(finding);
                continue;
            }
            String rule = finding.smell().id();
            boolean before = take(left, new Likeness(rule, finding.location().path(), finding.content()))
                    || !finding.excerpt().lines().isEmpty() && take(moved, new Likeness(rule, "", finding.content()));
            marked.add(finding.compared(before ? Finding.KNOWN : Finding.NEW));
            fixed -= before ? 1 : 0;
            known += before ? 1 : 0;
            fresh += before ? 0 : 1;
        }
        List<Compared.Change> changes = changes(baseline, judged);
        return new Result(
                List.copyOf(marked),
                new Compared(
                        baseline.file(),
                        baseline.tool(),
                        fresh,
                        known,
                        fixed,
                        changes.stream().filter(c -> c.to() < c.from()).toList(),
                        changes.stream().filter(c -> c.to() > c.from()).toList()));
    }

    private static boolean take(Map<Likeness, Integer> counts, Likeness likeness) {
        Integer count = counts.get(likeness);
        if (count == null || count == 0) {
            return false;
        }
        counts.put(likeness, count - 1);
        return true;
    }

    private static List<Compared.Change> changes(Baseline baseline, List<Judged> judged) {
        Map<String, Baseline.Scores> before = new TreeMap<>();
        baseline.scores().forEach(scores -> before.put(scores.component(), scores));
        List<Compared.Change> changes = new ArrayList<>();
        boolean common = false;
        for (Judged now : judged) {
            Baseline.Scores was = before.get(now.name());
            if (was != null) {
                common = true;
                changes.add(new Compared.Change(
                        now.name(),
                        "",
                        "Final score",
                        was.finalScore(),
                        now.score().finalScore()));
                for (SectionScore section : now.score().sections()) {
                    Double points = was.sections().get(section.id());
                    if (points != null) {
                        changes.add(new Compared.Change(
                                now.name(), section.id(), section.title(), points, section.score()));
                    }
                }
            }
        }
        if (!common && !baseline.scores().isEmpty() && !judged.isEmpty()) {
            double was = baseline.scores().stream()
                    .mapToDouble(Baseline.Scores::finalScore)
                    .min()
                    .orElse(0);
            double now = judged.stream()
                    .mapToDouble(j -> j.score().finalScore())
                    .min()
                    .orElse(0);
            changes.add(new Compared.Change("", "", "Final score", was, now));
        }
        changes.removeIf(change -> Math.abs(change.to() - change.from()) < EQUAL);
        return changes;
    }
}
