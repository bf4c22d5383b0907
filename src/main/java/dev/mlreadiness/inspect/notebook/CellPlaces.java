package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.python.Places;
import dev.mlreadiness.syntax.python.NotebookText;
import java.util.List;

/** Places of a notebook: cell, line in the cell, and line of the raw file. */
final class CellPlaces implements Places {

    private final String path;
    private final NotebookText text;
    private final List<NotebookFile.Cell> cells;

    CellPlaces(String path, NotebookText text, List<NotebookFile.Cell> cells) {
        this.path = path;
        this.text = text;
        this.cells = cells;
    }

    @Override
    public Location at(int startLine, int startColumn, int endLine, int endColumn) {
        int cell = text.cell(startLine);
        int first = text.lineInCell(startLine);
        // a statement that recovery let run into the next cell ends with its own
        boolean same = text.cell(endLine) == cell;
        Location start = inCell(cell, first, startColumn, endColumn);
        int last = same ? raw(cell, text.lineInCell(endLine)) : start.startLine();
        return new Location(path, start.startLine(), startColumn, Math.max(last, start.startLine()), endColumn, cell, first);
    }

    Location inCell(int cell, int line, int startColumn, int endColumn) {
        int raw = raw(cell, line);
        return new Location(path, raw, startColumn, raw, endColumn, cell, line);
    }

    private int raw(int cell, int line) {
        int[] lines = cells.get(cell).rawLines();
        return lines.length == 0 ? 0 : lines[Math.max(0, Math.min(line, lines.length) - 1)];
    }

    @Override
    public int line(int parsedLine) {
        return raw(text.cell(parsedLine), text.lineInCell(parsedLine));
    }

    @Override
    public int cell(int parsedLine) {
        return text.cell(parsedLine);
    }

    @Override
    public int cellLine(int parsedLine) {
        return text.lineInCell(parsedLine);
    }
}
