package dev.mlreadiness.change;

import dev.mlreadiness.assess.Assessment.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Edits as changed lines. */
final class Hunks {

    /** More, or longer ones, help nobody. */
    private static final int MOST_LINES = 30;

    private static final int LONGEST_LINE = 400;
    private static final int MOST_BYTES = 1 << 16;

    private Hunks() {}

    /** The changed lines in the order of the text; empty for no edits, overlapping ones, and for more than one can read. */
    static List<Hunk> of(Source source, List<Edit> all) {
        List<Hunk> hunks = new ArrayList<>();
        List<Edit> near = new ArrayList<>();
        int last = 0;
        int end = -1;
        for (Edit edit : new TreeSet<>(all)) {
            if (edit.start() < end) {
                return List.of();
            }
            end = edit.end();
            int line = source.line(edit.start());
            if (source.nextLine(source.line(edit.end())) - source.lineStart(line) > MOST_BYTES) {
                return List.of();
            }
            if (!near.isEmpty() && line > last + 1) {
                hunks.add(hunk(source, near));
                near = new ArrayList<>();
            }
            near.add(edit);
            last = source.line(Math.max(edit.start(), edit.end() - 1));
        }
        if (!near.isEmpty()) {
            hunks.add(hunk(source, near));
        }
        return hunks.stream().allMatch(Hunks::readable) ? List.copyOf(hunks) : List.of();
    }

    private static boolean readable(Hunk hunk) {
        List<String> lines = new ArrayList<>(hunk.before());
        lines.addAll(hunk.after());
        return lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && !hunk.before().equals(hunk.after());
    }

    private static Hunk hunk(Source source, List<Edit> edits) {
        Edit behind = edits.get(edits.size() - 1);
        int first = source.line(edits.get(0).start());
        int from = source.lineStart(first);
        int to = source.nextLine(source.line(Math.max(behind.start(), behind.end() - 1)));
        StringBuilder changed = new StringBuilder();
        int at = from;
        for (Edit edit : edits) {
            changed.append(source.text(at, edit.start())).append(edit.text());
            at = edit.end();
        }
        changed.append(source.text(at, to));
        List<String> before = source.text(from, to).lines().toList();
        List<String> after = changed.toString().lines().toList();
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        int alike = 0;
        while (alike < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - alike).equals(after.get(after.size() - 1 - alike))) {
            alike++;
        }
        return new Hunk(
                first + same, before.subList(same, before.size() - alike), after.subList(same, after.size() - alike));
    }
}
