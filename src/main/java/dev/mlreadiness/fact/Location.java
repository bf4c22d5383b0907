package dev.mlreadiness.fact;

/**
 * A place in a file of the scanned repository.
 *
 * @param path relative to the scanned folder, '/'-separated
 * @param startLine first line, 1-based; 0 where the fact is about the whole file. In a notebook: the line of the raw JSON
 * @param startColumn first column in characters, 1-based; 0 where unknown
 * @param endLine last line, inclusive
 * @param endColumn column after the last character; 0 where unknown
 * @param cell index of the notebook cell, 0-based; -1 outside notebooks
 * @param cellLine line inside the cell, 1-based; 0 outside notebooks
 */
public record Location(String path, int startLine, int startColumn, int endLine, int endColumn, int cell, int cellLine)
        implements Comparable<Location> {

    /** The whole file. */
    public static Location file(String path) {
        return new Location(path, 0, 0, 0, 0, -1, 0);
    }

    /** One line, without columns. */
    public static Location line(String path, int line) {
        return new Location(path, line, 0, line, 0, -1, 0);
    }

    /** A range outside notebooks. */
    public static Location range(String path, int startLine, int startColumn, int endLine, int endColumn) {
        return new Location(path, startLine, startColumn, endLine, endColumn, -1, 0);
    }

    /** As people write it: {@code path:line}, or {@code path cell N line M} in a notebook. */
    public String text() {
        if (cell >= 0) {
            return path + " cell " + cell + " line " + cellLine;
        }
        return startLine > 0 ? path + ":" + startLine : path;
    }

    @Override
    public int compareTo(Location other) {
        int order = path.compareTo(other.path);
        order = order != 0 ? order : Integer.compare(cell, other.cell);
        order = order != 0 ? order : Integer.compare(startLine, other.startLine);
        order = order != 0 ? order : Integer.compare(cellLine, other.cellLine);
        order = order != 0 ? order : Integer.compare(startColumn, other.startColumn);
        order = order != 0 ? order : Integer.compare(endLine, other.endLine);
        return order != 0 ? order : Integer.compare(endColumn, other.endColumn);
    }
}
