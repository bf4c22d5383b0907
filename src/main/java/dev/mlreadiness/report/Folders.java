package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.report.ReportView.Folder;
import dev.mlreadiness.report.ReportView.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where smells and evidence are, by top folder and the entries in it, most smells first. */
final class Folders {

    private static final int MOST = 20;
    private static final int MOST_INSIDE = 4;
    private static final int BAR = 700;
    private static final String ROOT = "(top level)";

    private final Map<String, Count> tops = new TreeMap<>();
    private final List<String> order;

    Folders(Assessment assessment) {
        for (Assessment.Finding finding : assessment.findings()) {
            if (finding.suppressed() == null) {
                add(finding.location().path(), true, null);
            }
        }
        for (Assessment.TestOutcome outcome : assessment.tests()) {
            outcome.evidence()
                    .forEach(found ->
                            add(found.location().path(), false, outcome.test().id()));
        }
        this.order =
                assessment.tests().stream().map(outcome -> outcome.test().id()).toList();
    }

    private static final class Count {
        private final Set<String> files = new TreeSet<>();
        private final Set<String> tests = new TreeSet<>();
        private final Map<String, Count> inside = new TreeMap<>();
        private int smells;

        private void add(String path, boolean smell, String test) {
            files.add(path);
            smells += smell ? 1 : 0;
            if (test != null) {
                tests.add(test);
            }
        }
    }

    private void add(String path, boolean smell, String test) {
        int first = path.indexOf('/');
        Count top = tops.computeIfAbsent(first < 0 ? ROOT : path.substring(0, first + 1), name -> new Count());
        top.add(path, smell, test);
        int second = path.indexOf('/', first + 1);
        String name = second < 0 ? path.substring(first + 1) : path.substring(first + 1, second + 1);
        top.inside.computeIfAbsent(name, n -> new Count()).add(path, smell, test);
    }

    /** Top folders that are not listed. */
    int more() {
        return Math.max(0, tops.size() - MOST);
    }

    List<Folder> rows() {
        int widest = Math.max(
                1, tops.values().stream().mapToInt(count -> count.smells).max().orElse(1));
        List<Folder> rows = new ArrayList<>();
        sorted(tops).stream().limit(MOST).forEach(top -> {
            rows.add(row(top, 0, widest));
            if (top.getValue().inside.size() > 1 && top.getValue().smells > 1) {
                sorted(top.getValue().inside).stream()
                        .limit(MOST_INSIDE)
                        .forEach(entry -> rows.add(row(entry, 1, widest)));
            }
        });
        return List.copyOf(rows);
    }

    private static List<Map.Entry<String, Count>> sorted(Map<String, Count> counts) {
        Comparator<Map.Entry<String, Count>> bySmells = Comparator.comparingInt(entry -> -entry.getValue().smells);
        return counts.entrySet().stream()
                .sorted(bySmells.thenComparing(Map.Entry::getKey))
                .toList();
    }

    private Folder row(Map.Entry<String, Count> entry, int depth, int widest) {
        Count count = entry.getValue();
        List<Ref> tests =
                order.stream().filter(count.tests::contains).map(Words::ref).toList();
        String name = VisibleText.of(entry.getKey(), Bounds.LINE / 2);
        return new Folder(
                name, depth, count.files.size(), count.smells, (int) ((long) count.smells * BAR / widest), tests);
    }
}
