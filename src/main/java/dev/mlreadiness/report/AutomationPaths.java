package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.report.ReportView.Automation;
import dev.mlreadiness.report.ReportView.Path;
import dev.mlreadiness.report.ReportView.Place;
import dev.mlreadiness.rubric.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * From what starts a run, over what it runs, to the evidence and its test: the paths that were found, then those that
 * are missing.
 */
final class AutomationPaths {

    private static final int MOST = 200;
    private static final int ROW_MARKUP = 300;

    private final Assessment assessment;
    private final Function<Location, Place> places;

    AutomationPaths(Assessment assessment, Function<Location, Place> places) {
        this.assessment = assessment;
        this.places = places;
    }

    Automation view() {
        if (!assessment.ml()) {
            return new Automation(List.of(), 0, 0, null);
        }
        Set<Path> all = new LinkedHashSet<>();
        assessment
                .tests()
                .forEach(outcome -> outcome.evidence().stream()
                        .filter(AutomationPaths::isReached)
                        .forEach(found -> all.add(path(outcome, found))));
        int found = all.size();
        assessment
                .tests()
                .forEach(outcome -> outcome.evidence().stream()
                        .filter(evidence -> !isReached(evidence)
                                && !ViewBuilder.repository(evidence.broken()).isEmpty())
                        .forEach(evidence -> all.add(path(outcome, evidence))));
        Bounds bytes = new Bounds(Bounds.PATH_BYTES);
        List<Path> listed = new ArrayList<>();
        for (Path path : all) {
            if (listed.size() < MOST && bytes.take(bytes(path))) {
                listed.add(path);
            }
        }
        return new Automation(List.copyOf(listed), all.size() - listed.size(), found, PathGraph.of(listed));
    }

    /** A path from a person's trigger, or one that only a deployment would show, does not reach. */
    private static boolean isReached(EvidenceFound found) {
        return !found.path().isEmpty() && found.level().compareTo(Level.REACHED_WEAKLY) >= 0;
    }

    private Path path(TestOutcome outcome, EvidenceFound found) {
        List<String> hops = ViewBuilder.hops(found.path());
        String first = hops.isEmpty() ? "Nothing" : hops.get(0);
        return new Path(
                Words.event(first),
                first.substring(0, Math.max(0, first.indexOf('#'))),
                hops.isEmpty() ? List.of() : hops.subList(1, hops.size()),
                places.apply(found.location()),
                ViewBuilder.repository(found.shows()),
                Words.ref(outcome.test().id()),
                Points.ofTest(outcome.score()),
                outcome.score() >= assessment.rubric().scale(),
                isReached(found),
                why(found));
    }

    private static String why(EvidenceFound found) {
        boolean takesForGranted = found.broken().isEmpty() && !found.assumed().isEmpty();
        return ViewBuilder.repository(takesForGranted ? "assumed: " + found.assumed() : found.broken());
    }

    private static int bytes(Path path) {
        int bytes = ROW_MARKUP
                + Bounds.htmlBytes(path.from())
                + Bounds.htmlBytes(path.trigger())
                + Bounds.htmlBytes(path.evidence().text())
                + Bounds.htmlBytes(path.evidence().href())
                + Bounds.htmlBytes(path.shows())
                + Bounds.htmlBytes(path.why());
        for (String hop : path.hops()) {
            bytes += 10 + Bounds.htmlBytes(hop);
        }
        return bytes;
    }
}
