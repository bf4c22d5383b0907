package dev.mlreadiness.report;

import dev.mlreadiness.report.ReportView.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Automation paths as boxes in four columns with curves between them: what starts it, what runs, evidence reached,
 * rubric tests. All numbers are units of the drawing. Equal boxes of a column are drawn once; at most {@link
 * #MOST_ROWS} paths, the table has all.
 *
 * @param height of the drawing
 * @param boxes with their text
 * @param curves between boxes
 * @param unlisted paths that are only in the table
 * @param label what the drawing shows, in words
 */
public record PathGraph(int height, List<Box> boxes, List<Curve> curves, int unlisted, String label) {

    /** Paths in the drawing. */
    static final int MOST_ROWS = 12;

    private static final int[] LEFT = {0, 220, 490, 790};
    private static final int[] WIDTH = {150, 190, 250, 150};
    private static final int[] LETTERS = {18, 23, 31, 18};
    private static final int TOP = 34;
    private static final int STEP = 56;
    private static final int BOX = 42;

    /** {@code kind}: found, missing, full, part or zero. {@code title} is the uncut text. */
    public record Box(int x, int y, int width, int height, String kind, String title, String line, String detail) {}

    /** A curve as SVG path data. */
    public record Curve(String data, boolean found) {}

    /** The drawing of the first paths; null without paths. */
    static PathGraph of(List<Path> paths) {
        if (paths.isEmpty()) {
            return null;
        }
        List<Path> drawn = choose(paths);
        Columns columns = new Columns();
        List<Curve> curves = new ArrayList<>();
        for (Path path : drawn) {
            Slot[] slots = columns.slots(path);
            for (int i = 0; i + 1 < slots.length; i++) {
                curves.add(new Curve(curve(slots[i], slots[i + 1]), path.reached()));
            }
        }
        List<Box> boxes = new ArrayList<>();
        columns.slots.forEach(column -> column.values().forEach(slot -> boxes.add(slot.box())));
        int rows = columns.slots.stream().mapToInt(Map::size).max().orElse(0);
        long reached = drawn.stream().filter(Path::reached).count();
        String label = Words.count((int) reached, "piece", "pieces") + " of evidence reached by a trigger, "
                + (drawn.size() - reached) + " not. The table below lists the same facts.";
        return new PathGraph(
                TOP + rows * STEP, List.copyOf(boxes), List.copyOf(curves), paths.size() - drawn.size(), label);
    }

    /** All where there is room; else the first path of each test, those below the maximum before the others. */
    private static List<Path> choose(List<Path> paths) {
        if (paths.size() <= MOST_ROWS) {
            return paths;
        }
        Map<String, Path> first = new LinkedHashMap<>();
        paths.forEach(path -> first.putIfAbsent(path.test().id(), path));
        Comparator<Path> openFirst = Comparator.comparing(Path::full);
        List<Path> chosen =
                first.values().stream().sorted(openFirst).limit(MOST_ROWS).toList();
        return paths.stream().filter(chosen::contains).distinct().toList();
    }

    private static String curve(Slot from, Slot to) {
        int x1 = LEFT[from.column] + WIDTH[from.column];
        int y1 = from.y() + BOX / 2;
        int x2 = LEFT[to.column] - 6;
        int y2 = to.y() + BOX / 2;
        int bend = (x2 - x1) / 2;
        return "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2 + " " + y2;
    }

    private record Slot(int column, int row, String kind, String line, String detail) {
        int y() {
            return TOP + row * STEP;
        }

        Box box() {
            String shownLine = shorten(line, LETTERS[column]);
            String shownDetail = shorten(detail, LETTERS[column]);
            return new Box(
                    LEFT[column],
                    y(),
                    WIDTH[column],
                    BOX,
                    kind,
                    line + (detail.isEmpty() ? "" : ": " + detail),
                    shownLine,
                    shownDetail);
        }

        /** A path keeps its end, where the file's name is. */
        private static String shorten(String text, int letters) {
            if (text.length() <= letters || text.indexOf('/') < 0) {
                return VisibleText.shorten(text, letters);
            }
            String end = text.substring(text.length() - letters + 1);
            int slash = end.indexOf('/');
            return "…" + (slash > 0 && slash < end.length() / 2 ? end.substring(slash) : end);
        }
    }

    private static final class Columns {
        final List<Map<String, Slot>> slots =
                List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

        Slot[] slots(Path path) {
            String kind = path.reached() ? "found" : "missing";
            List<String> hops = path.hops();
            String runs = hops.isEmpty() ? (path.reached() ? path.from() : "by hand, if at all") : hops.get(0);
            String last = hops.size() > 1 ? hops.get(1) : path.reached() ? "" : path.why();
            String points = path.full() ? "full" : path.points().equals("0") ? "zero" : "part";
            return new Slot[] {
                slot(0, kind, path.trigger(), path.from()),
                slot(1, kind, runs, last),
                slot(2, kind, path.evidence().text(), path.shows()),
                slot(3, points, path.test().label(), "score " + path.points())
            };
        }

        private Slot slot(int column, String kind, String line, String detail) {
            Map<String, Slot> taken = slots.get(column);
            return taken.computeIfAbsent(
                    kind + "\n" + line + "\n" + detail, key -> new Slot(column, taken.size(), kind, line, detail));
        }
    }
}
