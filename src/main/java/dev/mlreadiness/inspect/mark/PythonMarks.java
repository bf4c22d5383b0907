package dev.mlreadiness.inspect.mark;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.python.Places;
import dev.mlreadiness.syntax.python.LineMap;
import dev.mlreadiness.syntax.python.PythonTree;
import dev.mlreadiness.syntax.python.Spans;
import java.util.Locale;

/** Comments for findings in Python, in modules and in the cells of notebooks. */
public final class PythonMarks {

    private final PythonTree tree;
    private final Places places;
    private final FactSink sink;
    private StatementLines statements;

    private PythonMarks(PythonTree tree, Places places, FactSink sink) {
        this.tree = tree;
        this.places = places;
        this.sink = sink;
    }

    /** Emits what the comments of a tree say. */
    public static void emit(PythonTree tree, Places places, FactSink sink) {
        new PythonMarks(tree, places, sink).emit();
    }

    private void emit() {
        Spans comments = tree.comments();
        for (int i = 0; i < comments.size(); i++) {
            String text = tree.text(comments.start(i), comments.end(i));
            if (Directive.may(text) || text.contains("nosec") || mayBeNoqa(text)) {
                for (Directive said : Directive.of(text, true)) {
                    emit(i, said);
                }
            }
        }
    }

    private static boolean mayBeNoqa(String comment) {
        return comment.length() < 500 && comment.toLowerCase(Locale.ROOT).contains("noqa");
    }

    private void emit(int comment, Directive said) {
        if (statements == null) {
            statements = new StatementLines(tree);
        }
        LineMap lines = tree.lines();
        int start = tree.comments().start(comment);
        int end = tree.comments().end(comment);
        int line = lines.line(start);
        boolean alone = statements.isAlone(comment);
        StatementLines.Range about = said.own()
                ? statements.about(alone && !statements.isInside(line) ? below(comment) : line, alone)
                : statements.of(line);
        Location at = places.at(line, lines.column(start), line, lines.column(end));
        int cell = places.cell(line);
        int to = about.to();
        while (to > about.from() && places.cell(to) != cell) {
            to--;
        }
        Marks.emit(sink, said, at, inFile(about.from()), inFile(to), line < statements.firstLine());
    }

    /** The line below a comment that stands alone and those that follow it. */
    private int below(int comment) {
        LineMap lines = tree.lines();
        int line = lines.line(tree.comments().start(comment)) + 1;
        int next = comment + 1;
        while (next < tree.comments().size()
                && lines.line(tree.comments().start(next)) == line
                && statements.isAlone(next)) {
            line++;
            next++;
        }
        return line;
    }

    private int inFile(int line) {
        return places.cell(line) < 0 ? line : places.cellLine(line);
    }
}
