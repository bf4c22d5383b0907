package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.report.ReportView.Quote;
import dev.mlreadiness.report.ReportView.QuotedLine;
import java.util.ArrayList;
import java.util.List;

/** Quoted lines as a person gets to see them: bounded around the hit, without secrets, hidden characters visible. */
final class Quotes {

    private static final int BEFORE_HIT = 2;

    private Quotes() {}

    static Quote of(Excerpt excerpt, Location at) {
        if (excerpt == null || excerpt.lines().isEmpty()) {
            return Quote.NONE;
        }
        List<String> lines = SecretRedaction.lines(excerpt.lines());
        int first = excerpt.firstLine();
        int hit = hitLine(excerpt, at);
        int hitEnd = hit + Math.max(0, at.endLine() - at.startLine());
        int from = Math.max(0, Math.min(hit - first - BEFORE_HIT, lines.size() - Bounds.QUOTED_LINES));
        int to = Math.min(lines.size(), from + Bounds.QUOTED_LINES);
        List<QuotedLine> quoted = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = first + i;
            boolean isHit = number >= hit && number <= hitEnd;
            boolean changed = !lines.get(i).equals(excerpt.lines().get(i));
            int column = isHit && number == hit && !changed ? at.startColumn() : 0;
            quoted.add(new QuotedLine(number, window(lines.get(i), column), isHit));
        }
        return new Quote(List.copyOf(quoted), !lines.equals(excerpt.lines()));
    }

    /** The number that the hit has in the excerpt, which counts lines of the file or of the cell. */
    private static int hitLine(Excerpt excerpt, Location at) {
        int last = excerpt.firstLine() + excerpt.lines().size() - 1;
        int line = at.cell() >= 0 ? at.cellLine() : at.startLine();
        boolean inside = line >= excerpt.firstLine() && line <= last;
        return inside ? line : at.startLine();
    }

    /** The part of a long line that holds the column. */
    private static String window(String line, int column) {
        String text = line;
        if (line.length() > Bounds.LINE && column > Bounds.LINE - 20) {
            int start = Math.min(column - 40, line.length());
            text = "… " + line.substring(start, Math.min(line.length(), start + Bounds.LINE));
        } else if (line.length() > Bounds.LINE) {
            text = line.substring(0, Bounds.LINE + 1);
        }
        return VisibleText.of(text.replace("\t", "    "), Bounds.LINE);
    }

    /** Bytes that a quotation takes on the page. */
    static int bytes(Quote quote) {
        int bytes = 250;
        for (QuotedLine line : quote.lines()) {
            bytes += 40 + Bounds.htmlBytes(line.text());
        }
        return bytes;
    }
}
