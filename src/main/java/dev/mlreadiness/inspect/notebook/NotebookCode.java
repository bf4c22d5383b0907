package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.syntax.python.NotebookText;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.List;

/** The Python of a notebook as one program, with the lines of its cells as they are written. */
public final class NotebookCode {

    private final List<List<String>> cells;
    private final NotebookText text;

    private NotebookCode(List<String> sources) {
        this.cells = sources.stream().map(source -> source.lines().toList()).toList();
        this.text = NotebookText.of(sources);
    }

    /** Reads any bytes; another language than Python, and what is no notebook, has no cells. */
    public static NotebookCode read(byte[] bytes) {
        Notebook notebook = NotebookReader.read(bytes).notebook();
        List<String> sources = notebook.cells().stream()
                .map(cell -> cell.code() ? cell.source() : "")
                .toList();
        return new NotebookCode(notebook.isPython() ? sources : List.of());
    }

    /** Parses the program. */
    public PythonTree parse(PythonParser parser) {
        return text.parse(parser);
    }

    /** The line of the program that a line of a cell is; 0 for none. Cells count from 0, lines from 1. */
    public int line(int cell, int lineInCell) {
        return text.line(cell, lineInCell);
    }

    /** The line in its cell of a line of the program. */
    public int lineInCell(int line) {
        return text.lineInCell(line);
    }

    /** Whether lines of a cell are written so: those for IPython are others in the program. */
    public boolean isWritten(int cell, int firstLine, List<String> lines) {
        List<String> all = cell >= 0 && cell < cells.size() ? cells.get(cell) : List.of();
        int from = firstLine - 1;
        return from >= 0
                && from + lines.size() <= all.size()
                && all.subList(from, from + lines.size()).equals(lines);
    }
}
