package dev.mlreadiness.fact;

import java.util.Comparator;

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

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::path)
            .thenComparingInt(Location::cell)
            .thenComparingInt(Location::startLine)
            .thenComparingInt(Location::cellLine)
            .thenComparingInt(Location::startColumn)
            .thenComparingInt(Location::endLine)
            .thenComparingInt(Location::endColumn);

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
        return ORDER.compare(this, other);
    }
}
