package dev.mlreadiness.report;

import dev.mlreadiness.report.ReportView.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Section scores as bars of characters on one axis, with the limit and the tests, in Unicode or ASCII. */
final class ScoreBars {

    private static final int CELLS = 28;
    private static final int TITLE = 14;
    private static final int BEFORE = 21;

    private final ReportView view;
    private final boolean unicode;
    private final double axis;
    private final int limit;

    ScoreBars(ReportView view, boolean unicode) {
        this.view = view;
        this.unicode = unicode;
        this.axis = Double.parseDouble(view.result().axis());
        this.limit = view.result().limitX() < 0
                ? -1
                : cells(Double.parseDouble(view.result().required()));
    }

    private int cells(double points) {
        return (int) Math.round(points / axis * CELLS);
    }

    /** Numbers above the bars. */
    String axis() {
        StringBuilder out = new StringBuilder(" ".repeat(BEFORE));
        int step = axis > 7 ? 2 : 1;
        for (int point = 0; point <= axis; point += step) {
            int column = BEFORE + cells(point) + (limit >= 0 && cells(point) > limit ? 1 : 0);
            while (out.length() < column) {
                out.append(' ');
            }
            out.append(point);
        }
        return out.toString();
    }

    /** One section. */
    String row(Section section) {
        int filled = cells(section.points());
        int attested = section.attested().isEmpty() ? filled : cells(Double.parseDouble(section.attested()));
        StringBuilder out = new StringBuilder();
        String title = Wrap.cut(section.title(), TITLE, unicode ? "…" : ".");
        out.append(title).append(" ".repeat(Math.max(0, TITLE - Wrap.columns(title))));
        out.append(String.format(Locale.ROOT, " %4s  ", section.score()));
        for (int i = 0; i < CELLS; i++) {
            if (i == limit) {
                out.append(unicode ? '┆' : '|');
            }
            out.append(i < filled ? (unicode ? '█' : '#') : i < attested ? (unicode ? '▒' : '+') : unicode ? '·' : '.');
        }
        out.append("  ");
        section.tests().forEach(test -> out.append(glyph(sign(test))).append(' '));
        return out.toString().stripTrailing();
    }

    /** What the signs mean; those that are not used are left out. */
    List<String> legend() {
        List<String> lines = new ArrayList<>();
        String points = glyph("full") + " " + view.counts().fullPoints() + " automatic  " + glyph("part") + " "
                + view.counts().partPoints() + " by hand or in part  " + glyph("zero") + " 0 nothing found";
        lines.add(points);
        String others = view.counts().unknown() > 0 ? glyph("unknown") + " 0 unknown  " : "";
        boolean attested = view.sections().stream()
                .flatMap(section -> section.tests().stream())
                .anyMatch(test -> sign(test).equals("attested"));
        others += attested ? glyph("attested") + " attested  " : "";
        others += view.counts().skipped() > 0 ? glyph("skipped") + " not applicable  " : "";
        others += limit < 0
                ? ""
                : (unicode ? "┆" : "|") + " required " + view.result().required();
        if (!others.isBlank()) {
            lines.add(others.strip());
        }
        return lines;
    }

    private static String sign(ReportView.Test test) {
        return test.attested() == null || test.mark().equals("skipped") ? test.mark() : "attested";
    }

    private char glyph(String mark) {
        return switch (mark) {
            case "full" -> unicode ? '●' : '1';
            case "part" -> unicode ? '◐' : '~';
            case "zero" -> unicode ? '○' : '-';
            case "unknown" -> '?';
            case "attested" -> unicode ? '◇' : 'a';
            default -> unicode ? '–' : 'n';
        };
    }

    /** The report's own signs in their ASCII form, other characters as escapes. */
    static String ascii(String text) {
        return VisibleText.ascii(text.replace("→", "->")
                .replace("…", "...")
                .replace("–", "-")
                .replace("“", "\"")
                .replace("”", "\""));
    }
}
