package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.report.ReportView.ChangedLine;
import java.util.ArrayList;
import java.util.List;

/** A change as lines that go and come, without secrets, hidden characters visible. */
final class ChangedLines {

    /** More are left to the JSON file. */
    private static final int MOST = 16;

    private ChangedLines() {}

    /** In the order of the text, lines that go before those that come. */
    static List<ChangedLine> of(List<Hunk> change) {
        List<ChangedLine> lines = new ArrayList<>();
        for (Hunk hunk : change) {
            int number = hunk.firstLine();
            for (String line : SecretRedaction.lines(hunk.before())) {
                lines.add(new ChangedLine(number++, shown(line)));
            }
            for (String line : SecretRedaction.lines(hunk.after())) {
                lines.add(new ChangedLine(0, shown(line)));
            }
        }
        return lines.size() > MOST ? List.of() : List.copyOf(lines);
    }

    private static String shown(String line) {
        return VisibleText.of(line.replace("\t", "    "), Bounds.LINE);
    }

    /** As text: {@code - old} and {@code + new}, moved to the left as far as all can be. */
    static List<String> text(List<ChangedLine> lines) {
        int indentation = lines.stream()
                .filter(line -> !line.text().isBlank())
                .mapToInt(line ->
                        line.text().length() - line.text().stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> (line.isAdded() ? "+ " : "- ")
                        + line.text()
                                .substring(Math.min(indentation, line.text().length())))
                .toList();
    }

    /** Bytes that it takes on the page. */
    static int bytes(List<ChangedLine> lines) {
        return lines.stream()
                .mapToInt(line -> 40 + Bounds.htmlBytes(line.text()))
                .sum();
    }
}
