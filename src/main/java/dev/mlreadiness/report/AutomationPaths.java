package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.report.ReportView.Automation;
import dev.mlreadiness.report.ReportView.Path;
import dev.mlreadiness.report.ReportView.Place;
import dev.mlreadiness.report.ReportView.Ref;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** From what starts a run, over what it runs, to the evidence and its test: the paths that were found, then those that are missing. */
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
        assessment.tests().forEach(outcome -> outcome.evidence().stream()
                .filter(found -> !found.path().isEmpty())
                .forEach(found -> all.add(path(outcome, found))));
        int found = all.size();
        assessment.tests().forEach(outcome -> outcome.evidence().stream()
                .filter(evidence -> evidence.path().isEmpty() && !ViewBuilder.repository(evidence.broken()).isEmpty())
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

    private Path path(TestOutcome outcome, EvidenceFound found) {
        List<String> hops = ViewBuilder.hops(found.path());
        boolean reached = !hops.isEmpty();
        return new Path(
                reached ? hops.get(0) : "Nothing",
                reached ? hops.subList(1, hops.size()) : List.of(),
                places.apply(found.location()),
                ViewBuilder.repository(found.shows()),
                new Ref(outcome.test().id(), Words.label(outcome.test().id())),
                Points.ofTest(outcome.score()),
                reached,
                ViewBuilder.repository(found.broken()));
    }

    private static int bytes(Path path) {
        int bytes = ROW_MARKUP
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
