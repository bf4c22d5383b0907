package dev.mlreadiness.report;

import java.util.ArrayList;
import java.util.List;

/** The lines of an explanation, wrapped for a log of 80 columns and safe to print. */
final class ExplainLines {

    private static final int WIDTH = ConsoleLine.Level.INFO.width();
    private static final String INDENT = "  ";

    private final boolean unicode;
    private final List<String> lines = new ArrayList<>();

    ExplainLines(boolean unicode) {
        this.unicode = unicode;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** A heading with its text below, and an empty line. */
    void paragraph(String heading, String text) {
        line(heading);
        wrap(text, INDENT);
        line("");
    }

    void wrap(String text, String indent) {
        Wrap.words(shown(VisibleText.shorten(text, Bounds.PARAGRAPH * 2)), WIDTH - indent.length(), "")
                .forEach(line -> lines.add((indent + line).stripTrailing()));
    }

    /** One line, cut where it is too long. */
    void line(String text) {
        lines.add(Wrap.cut(shown(text), WIDTH, unicode ? "…" : "...").stripTrailing());
    }

    /** A text of the repository: short, and without secrets. */
    static String quotable(String text) {
        return text == null ? "" : SecretRedaction.line(VisibleText.shorten(text, Bounds.PARAGRAPH));
    }

    private String shown(String text) {
        return unicode ? VisibleText.of(text) : ScoreBars.ascii(text);
    }
}
