package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The code cells of a notebook as one Python program in document order, in which what is meant for IPython is blank.
 * A bracket, string or block that a cell leaves open does not reach into the next one.
 */
public final class NotebookText {
    private final byte[] utf8;
    private final int[] segmentEnds;
    private final int[] firstLines;
    private final int[] cells;
    private final List<Magic> magics;

    private NotebookText(byte[] utf8, int[] segmentEnds, int[] firstLines, int[] cells, List<Magic> magics) {
        this.utf8 = utf8;
        this.segmentEnds = segmentEnds;
        this.firstLines = firstLines;
        this.cells = cells;
        this.magics = List.copyOf(magics);
    }

    /**
     * Joins cells.
     *
     * @param sources the source of each cell; an empty one for each that is no Python, so that the indices are right
     */
    public static NotebookText of(List<String> sources) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        List<Magic> magics = new ArrayList<>();
        int[] ends = new int[sources.size()];
        int[] firstLines = new int[sources.size()];
        int[] cells = new int[sources.size()];
        int used = 0;
        int line = 1;
        for (int cell = 0; cell < sources.size(); cell++) {
            if (sources.get(cell).isEmpty()) {
                continue;
            }
            CellText text = new CellText(sources.get(cell), cell, magics);
            joined.writeBytes(text.python().getBytes(UTF_8));
            ends[used] = joined.size();
            firstLines[used] = line;
            cells[used] = cell;
            used++;
            line += text.lines() + 1;
            joined.write(0);
            joined.write('\n');
        }
        return new NotebookText(
                joined.toByteArray(),
                Arrays.copyOf(ends, used),
                Arrays.copyOf(firstLines, used),
                Arrays.copyOf(cells, used),
                magics);
    }

    /** Parses the program; its lines are to be translated by {@link #cell} and {@link #lineInCell}. */
    public PythonTree parse(PythonParser parser) {
        return parser.parse(utf8, utf8.length, segmentEnds);
    }

    /** What was for IPython, in document order. */
    public List<Magic> magics() {
        return magics;
    }

    /** The index of the cell, from 0, that a line of the program is in. */
    public int cell(int line) {
        return cells.length == 0 ? 0 : cells[place(line)];
    }

    /** The line within its cell, from 1, of a line of the program. */
    public int lineInCell(int line) {
        return cells.length == 0 ? line : line - firstLines[place(line)] + 1;
    }

    /** The line of the program, from 1, that a line of a cell is; 0 where the cell is no part of it. */
    public int line(int cell, int lineInCell) {
        int place = Arrays.binarySearch(cells, cell);
        return place < 0 ? 0 : firstLines[place] + lineInCell - 1;
    }

    private int place(int line) {
        int found = Arrays.binarySearch(firstLines, line);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
