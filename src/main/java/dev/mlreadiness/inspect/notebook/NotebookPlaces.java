package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.python.Places;
import dev.mlreadiness.syntax.python.NotebookText;
import java.util.List;

/** Lines of the program that the cells make, as cells and lines within, and as lines of the JSON. */
final class NotebookPlaces implements Places {

    private final String path;
    private final NotebookText text;
    private final List<Notebook.Cell> cells;

    NotebookPlaces(String path, NotebookText text, List<Notebook.Cell> cells) {
        this.path = path;
        this.text = text;
        this.cells = cells;
    }

    @Override
    public Location at(int startLine, int startColumn, int endLine, int endColumn) {
        int cell = text.cell(startLine);
        int first = line(startLine);
        // what recovery let run into the next cell ends with its own
        int last = text.cell(endLine) == cell ? Math.max(first, line(endLine)) : first;
        return new Location(path, first, startColumn, last, endColumn, cell, text.lineInCell(startLine));
    }

    /** A line within a cell. */
    Location at(int cell, int cellLine) {
        int line = jsonLine(cell, cellLine);
        return new Location(path, line, 0, line, 0, cell, cellLine);
    }

    @Override
    public int line(int parsedLine) {
        return jsonLine(text.cell(parsedLine), text.lineInCell(parsedLine));
    }

    @Override
    public int cell(int parsedLine) {
        return text.cell(parsedLine);
    }

    @Override
    public int cellLine(int parsedLine) {
        return text.lineInCell(parsedLine);
    }

    private int jsonLine(int cell, int cellLine) {
        int[] lines = cell < cells.size() ? cells.get(cell).lines() : new int[0];
        return lines.length == 0 ? 1 : lines[Math.max(0, Math.min(cellLine, lines.length) - 1)];
    }
}
